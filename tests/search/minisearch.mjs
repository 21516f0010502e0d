// The peer: the same answers, keywords and table of queries with MiniSearch (npm), prefix and fuzzy on.
// Run `node tests/search/minisearch.mjs` at the root, with another table's path for that one; prints the figures of
// `docs/search.md`.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import MiniSearch from "minisearch";

const run = ["run", "-q", "--package", "site", "--example", "answers"];
const { answers, stopWords } = JSON.parse(execFileSync("cargo", run, { maxBuffer: 1 << 26 }));
const stop = new Set(stopWords.split(" "));
const table = process.argv[2] ?? "tests/fixtures/search/held-out.txt";
const rows = readFileSync(table, "utf8")
  .split("\n")
  .filter((line) => line.includes("=>") && !line.startsWith("#"))
  .map((line) => line.split("=>"))
  .map(([query, right]) => ({ query: query.trim(), right: right.split(",").map((id) => id.trim()) }));

// The weights of `crates/search/src/weights.rs`, and those that MiniSearch's users like.
const boosts = {
  ours: { question: 4, keywords: 1.6, short: 0.5, body: 0.3 },
  steep: { question: 4, keywords: 3, short: 1, body: 0.3 },
};
// Without its stop words a query that has nothing else would find nothing.
const without = (query) => {
  const words = query.toLowerCase().split(/[^a-z0-9.$']+/).filter((word) => word && !stop.has(word.replaceAll("'", "")));
  return words.length ? words.join(" ") : query;
};

for (const [name, boost] of Object.entries(boosts)) {
  for (const fuzzy of [0.1, 0.2, 0.3]) {
    for (const strip of [false, true]) {
      const index = new MiniSearch({ fields: ["question", "keywords", "short", "body"] });
      index.addAll(answers);
      let [first, three, reciprocal] = [0, 0, 0];
      for (const { query, right } of rows) {
        const options = { boost, fuzzy: (term) => (term.length > 3 ? fuzzy : false), prefix: (term) => term.length > 1 };
        const hits = index.search(strip ? without(query) : query, options);
        const rank = hits.findIndex(({ id }) => right.includes(id));
        first += rank === 0;
        three += rank >= 0 && rank < 3;
        reciprocal += rank < 0 ? 0 : 1 / (rank + 1);
      }
      const percent = (count) => ((100 * count) / rows.length).toFixed(1);
      console.log(
        `boost ${name}, fuzzy ${fuzzy}, ${strip ? "without stop words" : "all words"}: ` +
          `first ${percent(first)} %, among three ${percent(three)} %, ` +
          `mean reciprocal rank ${(reciprocal / rows.length).toFixed(3)}`,
      );
    }
  }
}
