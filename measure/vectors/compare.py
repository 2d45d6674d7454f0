"""How well sentence vectors tell that two statements are on one topic, beside words: are the nearest statements of one's own article?

    python measure/vectors/compare.py --data ../shared/data/polnear/dev.jsonl mini=JAR:mean bge=JAR:cls

A JAR holds a model as ONNX and its tokenizer.json, as the artefacts dev.langchain4j:langchain4j-embeddings-* do; after the colon stands how a
sentence's vector is made of its tokens': their mean, or that of the first (cls). Statements are PolNeAR's, of five words or more.
"""

import argparse
import json
import re
import zipfile

import numpy as np
import onnxruntime
import snowballstemmer
from sklearn.feature_extraction.text import TfidfVectorizer
from tokenizers import Tokenizer

LONGEST = 256


def statements(path):
    """Contents and the ids of their articles; of an article that several people annotated, the first annotator's."""
    seen, texts, articles = set(), [], []
    for line in open(path, encoding="utf-8"):
        article = json.loads(line)
        if article["id"] in seen:
            continue
        seen.add(article["id"])
        for attribution in article["statements"]:
            text = " ".join(article["text"][span[0] : span[1]] for span in attribution["content"])
            if len(text.split()) >= 5:
                texts.append(text)
                articles.append(article["id"])
    return texts, np.array(articles)


def words(texts):
    stem = snowballstemmer.stemmer("english").stemWords
    vectors = TfidfVectorizer(
        tokenizer=lambda text: stem(re.findall(r"\w+", text.lower())), token_pattern=None, sublinear_tf=True
    ).fit_transform(texts)
    return (vectors @ vectors.T).toarray()


def encoded(jar, pooling, texts):
    archive = zipfile.ZipFile(jar)
    model = next(name for name in archive.namelist() if name.endswith(".onnx"))
    tokens = next(name for name in archive.namelist() if name.endswith("tokenizer.json"))
    tokenizer = Tokenizer.from_str(archive.read(tokens).decode())
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(archive.read(model), options)
    names = {each.name for each in session.get_inputs()}
    vectors = []
    for text in texts:
        ids = np.array([tokenizer.encode(text).ids])
        given = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        states = session.run(None, {name: value for name, value in given.items() if name in names})[0][0]
        vector = states[0] if pooling == "cls" else states.mean(0)
        vectors.append(vector / np.linalg.norm(vector))
    return np.array(vectors)


def row(name, likeness, articles):
    first, ten, precision, area = [], [], [], []
    for i in range(len(articles)):
        others = np.delete(np.arange(len(articles)), i)
        order = others[np.argsort(-likeness[i, others], kind="stable")]
        own = articles[order] == articles[i]
        if not own.any():
            continue
        places = np.nonzero(own)[0]
        first.append(own[0])
        ten.append(own[:10].mean())
        precision.append((np.cumsum(own)[places] / (places + 1)).mean())
        area.append(1 - (places - np.arange(len(places))).sum() / (len(places) * (~own).sum()))
    figures = " | ".join(f"{100 * np.mean(each):.1f}" for each in (first, ten, precision, area))
    print(f"| {name} | {figures} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", default="../shared/data/polnear/dev.jsonl")
    parser.add_argument("models", nargs="*", metavar="NAME=JAR:POOLING")
    arguments = parser.parse_args()
    texts, articles = statements(arguments.data)
    print(f"| {len(texts)} statements, {len(set(articles))} articles | nearest | ten nearest | mean average precision | AUC |")
    print("|---|---|---|---|---|")
    row("stems (tf-idf)", words(texts), articles)
    for model in arguments.models:
        name, _, rest = model.partition("=")
        jar, _, pooling = rest.rpartition(":")
        vectors = encoded(jar, pooling, texts)
        row(name, vectors @ vectors.T, articles)
        kept = np.round(vectors * 127 / np.abs(vectors).max(axis=1, keepdims=True)).astype(np.float32)
        kept /= np.linalg.norm(kept, axis=1, keepdims=True)
        row(f"{name}, kept in bytes", kept @ kept.T, articles)


if __name__ == "__main__":
    main()
