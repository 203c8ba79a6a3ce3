"""Reads exported quizzes with other people's parsers: pygiftparser, the official anki package, lxml with SCORM's schemas.

Called by xtask with the folder of exports and the folder of the schemas. Unpacks the SCORM packages for the browser.
"""

import contextlib
import json
import sys
import tempfile
import traceback
import zipfile
from pathlib import Path

import pygiftparser.parser
from anki.collection import Collection, ImportCsvRequest
from lxml import etree

FOLDER, SCHEMAS = Path(sys.argv[1]), Path(sys.argv[2])
QUIZZES = ["all-kinds", "hostile", "made"]
counts = {"passed": 0, "failed": 0}


@contextlib.contextmanager
def check(name):
    try:
        yield
        counts["passed"] += 1
        print("ok", name)
    except Exception:
        counts["failed"] += 1
        print("FAILED", name)
        traceback.print_exc(file=sys.stdout)


def quiz(name):
    return json.loads((FOLDER / f"{name}.quiz.json").read_text("utf-8"))


def archive(name, kind):
    packed = zipfile.ZipFile(FOLDER / f"{name}-{kind}.zip")
    assert packed.testzip() is None, "a checksum in the archive does not fit"
    return packed


def scorm_schema():
    """The two namespaces of a manifest, which no single file of theirs brings together."""
    both = "".join(
        f'<xs:import namespace="http://{space}" schemaLocation="{(SCHEMAS / file).as_uri()}"/>'
        for space, file in [
            ("www.imsproject.org/xsd/imscp_rootv1p1p2", "imscp_rootv1p1p2.xsd"),
            ("www.adlnet.org/xsd/adlcp_rootv1p2", "adlcp_rootv1p2.xsd"),
        ]
    )
    return etree.XMLSchema(etree.fromstring(f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{both}</xs:schema>'))


GIFT_SETS = {
    "choice": ["SelectSet"],
    "multiple_response": ["MultipleChoicesSet"],
    "true_false": ["TrueFalseSet"],
    "cloze": ["ShortSet"],
    "short_answer": ["ShortSet"],
    "ordering": ["MatchingSet"],
    "matching": ["MatchingSet"],
}


def braced(item):
    """pygiftparser 1.1 ends the answers at an escaped brace, so such answers go to gift-pegjs alone."""
    answers = [item.get(field) for field in ("choices", "accept", "sequence", "pairs", "extra")]
    return any(mark in json.dumps(answers) + item.get("explanation", "") for mark in ("}}", "{")) and any(
        brace in text for text in strings(answers) for brace in "{}"
    )


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def gift(name):
    with (FOLDER / f"{name}-gift.gift").open(encoding="utf-8") as file:
        questions = pygiftparser.parser.parseFile(file)
    items = quiz(name)["items"]
    assert len(questions) == len(items) > 3
    looked_at = 0
    for item, question in zip(items, questions):
        assert question.valid, item["stem"]
        if braced(item):
            continue
        looked_at += 1
        assert type(question.answers).__name__ in GIFT_SETS[item["kind"]], (item["id"], question.answers)
        answers = question.answers
        if item["kind"] == "true_false":
            assert answers.answer is item["answer"], item["stem"]
        elif item["kind"] == "choice":
            assert [answer.fraction > 0 for answer in answers.answers] == [one["correct"] for one in item["choices"]]
        elif item["kind"] in ("ordering", "matching"):
            wanted = len(item.get("sequence") or item["pairs"] + item.get("extra", []))
            assert len(answers.answers) == wanted, item["stem"]
    assert looked_at >= 3


def anki(name):
    with tempfile.TemporaryDirectory() as folder:
        collection = Collection(str(Path(folder) / "collection.anki2"))
        path = str(FOLDER / f"{name}-anki.txt")
        imported = collection.import_csv(
            ImportCsvRequest(path=path, metadata=collection.get_csv_metadata(path, None))
        )
        items = quiz(name)["items"]
        assert len(imported.log.new) == len(items) > 3, imported.log
        notes = [collection.get_note(note) for note in collection.find_notes("")]
        kinds = sorted(note.note_type()["name"] for note in notes)
        clozes = sum(item["kind"] == "cloze" for item in items)
        assert kinds == ["Basic"] * (len(items) - clozes) + ["Cloze"] * clozes, kinds
        by_guid = {note.guid: note for note in notes}
        for item in items:
            note = by_guid[f"gistcheck-{quiz(name)['id']}-{item['id']}"]
            assert set(note.tags) == {"gistcheck", item["kind"]}, note.tags
            cards = note.cards()
            assert len(cards) == 1, "a cloze note has one card too"
            shown = "".join(etree.HTML(cards[0].answer()).itertext())
            if item["kind"] == "cloze":
                assert item["accept"][0] in shown, shown
                blank = "".join(etree.HTML(cards[0].question()).itertext())
                hint = item.get("hint")
                assert f"[{hint or '...'}]" in blank, blank
            for choice in item.get("choices", []):
                assert " ".join(choice["text"].split()) in " ".join(shown.replace("\n", "").split()) or "\n" in choice["text"]
        # The same file again changes nothing.
        again = collection.import_csv(ImportCsvRequest(path=path, metadata=collection.get_csv_metadata(path, None)))
        assert len(again.log.new) == 0, again.log
        assert any(deck.name.startswith(notes_deck(name)) for deck in collection.decks.all_names_and_ids())
        collection.close()


def notes_deck(name):
    document = quiz(name)
    return (document.get("title") or document["article"]["title"])[:20]


def moodle(name):
    root = etree.fromstring((FOLDER / f"{name}-moodle-xml.xml").read_bytes())
    questions = root.findall("question")
    assert root.tag == "quiz" and questions[0].get("type") == "category"
    items = quiz(name)["items"]
    assert len(questions) == len(items) + 1
    types = {
        "choice": "multichoice",
        "multiple_response": "multichoice",
        "true_false": "truefalse",
        "cloze": "shortanswer",
        "short_answer": "shortanswer",
        "ordering": "ordering",
        "matching": "matching",
    }
    for item, question in zip(items, questions[1:]):
        assert question.get("type") == types[item["kind"]]
        for path in ("name/text", "questiontext/text", "generalfeedback/text", "defaultgrade", "penalty", "hidden"):
            assert len(question.findall(path)) == 1, path
        text = etree.HTML(question.findtext("questiontext/text").replace("<br>", "\n"))
        assert "".join(text.itertext()).strip() == item["stem"].strip(), item["stem"]
        answers = question.findall("answer")
        fractions = [float(answer.get("fraction")) for answer in answers]
        if item["kind"] == "choice":
            assert [fraction == 100 for fraction in fractions] == [choice["correct"] for choice in item["choices"]]
            assert question.findtext("single") == "true"
        elif item["kind"] == "multiple_response":
            assert question.findtext("single") == "false"
            assert abs(sum(fraction for fraction in fractions if fraction > 0) - 100) < 0.01
        elif item["kind"] == "true_false":
            right = [answer.findtext("text") for answer in answers if answer.get("fraction") == "100"]
            assert right == [str(item["answer"]).lower()] and len(answers) == 2
        elif item["kind"] in ("cloze", "short_answer"):
            told = [answer.findtext("text").replace("\\*", "*") for answer in answers]
            assert told[: len(item["accept"])] == item["accept"]
            assert set(fractions) == {100.0}
        elif item["kind"] == "ordering":
            assert len(answers) == len(item["sequence"]) and fractions == [1.0] * len(answers)
        else:
            pairs = question.findall("subquestion")
            assert len(pairs) == len(item["pairs"]) + len(item.get("extra", []))
            assert pairs[0].findtext("answer/text") == item["pairs"][0]["right"]


QTI = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"


def qti(name):
    """No registry carries QTI's schema; this is what its text demands of these files."""
    packed = archive(name, "qti")
    manifest = etree.fromstring(packed.read("imsmanifest.xml"))
    space = {"cp": "http://www.imsglobal.org/xsd/imscp_v1p1"}
    resources = manifest.findall(".//cp:resource", space)
    hrefs = [resource.get("href") for resource in resources]
    assert set(hrefs) | {"imsmanifest.xml"} == set(packed.namelist())
    known = {resource.get("identifier") for resource in resources}
    assert all(one.get("identifierref") in known for one in manifest.findall(".//cp:dependency", space))
    items = quiz(name)["items"]
    assert len(items) == len(resources) - 1
    for item, href in zip(items, hrefs[1:]):
        root = etree.fromstring(packed.read(href))
        assert root.tag == QTI + "assessmentItem"
        order = [child.tag.removeprefix(QTI) for child in root]
        sequence = ["responseDeclaration", "outcomeDeclaration", "itemBody", "responseProcessing", "modalFeedback"]
        assert order == sorted(order, key=sequence.index), order
        declared = {one.get("identifier") for one in root.iter(QTI + "responseDeclaration", QTI + "outcomeDeclaration")}
        interactions = [one for one in root.iter() if one.get("responseIdentifier")]
        assert len(interactions) == 1 and interactions[0].get("responseIdentifier") in declared
        assert all(one.get("outcomeIdentifier") in declared for one in root.iter(QTI + "modalFeedback"))
        choices = {one.get("identifier") for one in root.iter() if one.tag.lower().endswith("choice") and one.get("identifier")}
        values = [value.text for value in root.findall(f"{QTI}responseDeclaration/{QTI}correctResponse/{QTI}value")]
        if item["kind"] in ("cloze", "short_answer"):
            assert values == [item["accept"][0]]
            mapped = [entry.get("mapKey") for entry in root.iter(QTI + "mapEntry")]
            assert mapped[: len(item["accept"])] == item["accept"]
            assert interactions[0].getparent().tag == QTI + "p", "an inline interaction stands within a block"
        else:
            assert values and all(part in choices for value in values for part in value.split())
            assert len(interactions[0].findall(QTI + "prompt")) == 1
        if item["kind"] in ("choice", "multiple_response"):
            assert len(values) == sum(choice["correct"] for choice in item["choices"])


def scorm(name, schema):
    packed = archive(name, "scorm12")
    manifest = etree.fromstring(packed.read("imsmanifest.xml"))
    schema.assertValid(manifest)
    listed = [file.get("href") for file in manifest.iter("{*}file")]
    assert sorted([*listed, "imsmanifest.xml"]) == sorted(packed.namelist())
    packed.extractall(FOLDER / f"{name}-scorm12")


SCHEMA = scorm_schema()
for NAME in QUIZZES:
    with check(f"{NAME}: pygiftparser reads every question"):
        gift(NAME)
    with check(f"{NAME}: Anki imports every note"):
        anki(NAME)
    with check(f"{NAME}: Moodle XML is well formed and as documented"):
        moodle(NAME)
    with check(f"{NAME}: the QTI package is well formed and whole"):
        qti(NAME)
    with check(f"{NAME}: the SCORM manifest is valid by the schemas"):
        scorm(NAME, SCHEMA)

# In the words of cargo's runner, which xtask counts.
print(f"test result: {'FAILED' if counts['failed'] else 'ok'}. {counts['passed']} passed; {counts['failed']} failed;")
sys.exit(1 if counts["failed"] else 0)
