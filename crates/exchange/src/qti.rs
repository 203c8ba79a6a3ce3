//! A QTI 2.1 content package: one file an item, a test that lists them, the manifest.

mod item;

use crate::export::Exported;
use crate::losses::Losses;
use crate::xml::escaped;
use crate::zip::{Entry, archive};
use gistcheck_quiz::Quiz;

const NAMESPACE: &str = "http://www.imsglobal.org/xsd/imsqti_v2p1";
const SCHEMA: &str = "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

pub(crate) fn write(quiz: &Quiz) -> Exported {
    let mut losses = Losses::default();
    losses.own_parts(quiz, "QTI");
    let names: Vec<String> = (1..=quiz.items.len()).map(|number| format!("item{number:03}")).collect();
    let mut entries =
        vec![Entry::new("imsmanifest.xml", manifest(quiz, &names)), Entry::new("assessment.xml", test(quiz, &names))];
    for ((at, item), name) in quiz.items.iter().enumerate().zip(&names) {
        entries.push(Entry::new(format!("items/{name}.xml"), item::write(at + 1, name, item, &mut losses)));
    }
    Exported { bytes: archive(&entries), notes: losses.into_notes() }
}

fn root(element: &str, attributes: &str) -> String {
    format!(
        "{HEAD}<{element} xmlns=\"{NAMESPACE}\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
         xsi:schemaLocation=\"{NAMESPACE} {SCHEMA}\" {attributes}>\n"
    )
}

fn test(quiz: &Quiz, names: &[String]) -> String {
    let mut out = root("assessmentTest", &format!("identifier=\"test\" title=\"{}\"", escaped(quiz.display_title())));
    out.push_str(
        "  <outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\"><defaultValue><value>0</value></defaultValue></outcomeDeclaration>\n  \
         <testPart identifier=\"part\" navigationMode=\"nonlinear\" submissionMode=\"individual\">\n    \
         <assessmentSection identifier=\"section\" title=\"Questions\" visible=\"true\">\n",
    );
    for name in names {
        out.push_str(&format!("      <assessmentItemRef identifier=\"{name}\" href=\"items/{name}.xml\"/>\n"));
    }
    out.push_str(
        "    </assessmentSection>\n  </testPart>\n  <outcomeProcessing>\n    <setOutcomeValue identifier=\"SCORE\">\
         <sum><testVariables variableIdentifier=\"SCORE\"/></sum></setOutcomeValue>\n  </outcomeProcessing>\n</assessmentTest>\n",
    );
    out
}

fn manifest(quiz: &Quiz, names: &[String]) -> String {
    let mut out = format!(
        "{HEAD}<manifest xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\" identifier=\"quiz-{}\">\n  <metadata>\n    \
         <schema>QTIv2.1 Package</schema>\n    <schemaversion>1.0.0</schemaversion>\n  </metadata>\n  <organizations/>\n  <resources>\n    \
         <resource identifier=\"resource-test\" type=\"imsqti_test_xmlv2p1\" href=\"assessment.xml\">\n      <file href=\"assessment.xml\"/>\n",
        crate::text::identifier(&quiz.id)
    );
    for name in names {
        out.push_str(&format!("      <dependency identifierref=\"resource-{name}\"/>\n"));
    }
    out.push_str("    </resource>\n");
    for name in names {
        out.push_str(&format!(
            "    <resource identifier=\"resource-{name}\" type=\"imsqti_item_xmlv2p1\" href=\"items/{name}.xml\">\n      \
             <file href=\"items/{name}.xml\"/>\n    </resource>\n"
        ));
    }
    out.push_str("  </resources>\n</manifest>\n");
    out
}
