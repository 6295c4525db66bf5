"""How likely a reading is in any text, from what it is made of: hand-made points."""

from glossary.morphology.reading import Reading

_FUNCTION_WEIGHT = {"PROPN": -4, "INTJ": 0, "NOUN": 1}


def own_weight(reading: Reading, form: str) -> float:
    """Return how likely a reading is in any text, in points: sound ones lie above 0, hardly used ones under -3."""
    before, stem, after = reading
    score = stem.weight
    if stem.pos == "X":
        score -= 8
    elif stem.category.startswith("FW"):
        score += _FUNCTION_WEIGHT.get(stem.pos, 3)
    elif stem.pos == "PROPN":
        score -= _name_cost(stem.vocalised, after.vocalised)
    if "Pass" in stem.category:
        score -= 0.7 if stem.category.startswith("PV") else 1.5
    if stem.category.startswith("CV"):
        score -= 3
    if "PRON_2" in stem.tag:
        score -= 4
    if stem.category.startswith("PV"):
        score -= 0.5
        if stem.vocalised.startswith("ta") and not after.vocalised.strip("a"):
            score -= 1.5
    if stem.category.startswith("Nap"):
        score += -2 if "(language)" in stem.gloss else 0.7
    if stem.category.startswith("IV_C") and not after.vocalised:
        score -= 4
    score -= _person_cost(before.person or after.person)
    if before.person == "1S" and (form[:1] == "A" or "SUBJUNC" in before.tags):
        score -= 1.5
    score -= _affix_cost(reading)
    return score


def _name_cost(vocalised: str, ending: str) -> float:
    """Return what speaks against a name: little where it is long, nothing where a country's ending would be a case ending."""
    if ending:
        return 1.5
    if vocalised.endswith("iyA"):
        return -1.5
    return 0.5 if len(vocalised) > 6 else 1.5


def _person_cost(person: str) -> float:
    cost = {"2": 3.0, "1": 1.5}.get(person[:1], 0.0)
    if person.endswith("D"):
        cost += 2
    if person.endswith("FP"):
        cost += 2.5
    return cost


def _affix_cost(reading: Reading) -> float:
    before, stem, after = reading
    cost = 0.4 * len(before.clitics) + 0.4 * len(after.clitics)
    if before.vocalised.startswith("fa") and "CONJ" in before.tags:
        cost += -0.4 if before.person or stem.category.startswith("PV") else 0.6
    if "PREP" in before.tags and stem.pos == "ADJ":
        cost += 0.8
    if "DET" in before.tags:
        cost -= 1.0
    tags = after.tags
    if any(tag.endswith(("_1S", ":1S")) and "SUBJ" not in tag for tag in tags):
        cost += 1.5
    if any("_2" in tag or "DO:2" in tag for tag in tags):
        cost += 2.5
    if "PVSUFF_DO:1P" in tags:
        cost += 1.2
    if any("_DU" in tag for tag in tags):
        cost += 1.5
    if "NSUFF_MASC_SG_ACC_INDEF" in tags:
        cost += 0.8
    if "EMPHATIC_PARTICLE" in before.tags or "RESULT_CLAUSE_PARTICLE" in before.tags:
        cost += 2
    return cost
