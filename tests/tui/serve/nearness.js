// How near what the terminal shows comes to each of several drawings of a text, as correlations of their ink, dark or
// light: the right one and wrong ones, all by the browser's own canvas, which orders and joins letters without our help.
async ({ drawings, columns, rows, screenshot }) => {
  const bytes = Uint8Array.from(atob(screenshot), (letter) => letter.charCodeAt(0));
  const shown = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const whole = new OffscreenCanvas(shown.width, shown.height).getContext("2d");
  whole.drawImage(shown, 0, 0);
  const screen = document.querySelector(".xterm-screen");
  const scale = shown.width / innerWidth;
  const [cellWidth, cellHeight] = [(screen.clientWidth * scale) / columns, (screen.clientHeight * scale) / rows];

  const inkOf = (context) => {
    const { width, height, data } = context.getImageData(0, 0, context.canvas.width, context.canvas.height);
    const ink = new Float32Array(width * height);
    for (let i = 0; i < ink.length; i++) ink[i] = 765 - data[4 * i] - data[4 * i + 1] - data[4 * i + 2];
    return { width, height, ink };
  };

  const drawn = ({ text, direction }) => {
    const context = new OffscreenCanvas(1, 1).getContext("2d");
    const set = () => {
      context.font = '100px "Roboto Mono"';
      const size = (100 * cellWidth) / context.measureText("m").width;
      context.font = `${size}px "Roboto Mono"`;
      context.direction = direction;
      context.textBaseline = "alphabetic";
    };
    set();
    const width = Math.round(context.measureText(text).width / cellWidth) * cellWidth;
    [context.canvas.width, context.canvas.height] = [Math.round(width), Math.round(cellHeight)];
    context.fillStyle = "white";
    context.fillRect(0, 0, width, cellHeight);
    context.fillStyle = "black";
    set();
    context.textAlign = "left";
    context.fillText(text, 0, Math.round(cellHeight * 0.78));
    return inkOf(context);
  };

  const picture = inkOf(whole);
  const correlation = (small, left, top) => {
    let [n, a, b, aa, bb, ab] = [0, 0, 0, 0, 0, 0];
    for (let y = 0; y < small.height; y++) {
      const from = (top + y) * picture.width + left;
      for (let x = 0; x < small.width; x++) {
        const [p, q] = [small.ink[y * small.width + x], picture.ink[from + x]];
        n++, (a += p), (b += q), (aa += p * p), (bb += q * q), (ab += p * q);
      }
    }
    return Math.abs(n * ab - a * b) / Math.sqrt((n * aa - a * a) * (n * bb - b * b) || Infinity);
  };

  const best = (small, places) =>
    places
      .filter(([x, y]) => x >= 0 && y >= 0 && x + small.width <= picture.width && y + small.height <= picture.height)
      .map(([x, y]) => [correlation(small, x, y), x, y])
      .reduce((one, other) => (other[0] > one[0] ? other : one), [-1, 0, 0]);

  const cells = [];
  for (let y = 0; y < rows; y++) for (let x = 0; x < columns; x++) cells.push([x * cellWidth, y * cellHeight].map(Math.round));
  const nearness = {};
  for (const [name, drawing] of Object.entries(drawings)) {
    const small = drawn(drawing);
    const [, left, top] = best(small, cells);
    const around = [];
    const [tall, wide] = [Math.round(3 * scale), Math.round(2 * scale)];
    for (let dy = -tall; dy <= tall; dy++) for (let dx = -wide; dx <= wide; dx++) around.push([left + dx, top + dy]);
    nearness[name] = best(small, around)[0];
  }
  return nearness;
};
