"""Long ways through articles: back and forward between jumps, to marks by their letters, down the page by itself."""
