// Runs in node: trains nlp.js, classes sentences, says what it cost. Usage: node nlpjs_run.js <in.json> <out.json>,
// with NODE_PATH at the installed packages. In: {"train": [[text, class, language]], "test": [[text, language]]}.
const fs = require("fs");
const { dockStart } = require("@nlpjs/basic");
const { LangSv } = require("@nlpjs/lang-sv");
const { LangEn } = require("@nlpjs/lang-en");

async function main(given, result) {
  const asked = JSON.parse(fs.readFileSync(given, "utf8"));
  const dock = await dockStart({ settings: { nlp: { autoSave: false, log: false } }, use: ["Basic"] });
  const nlp = dock.get("nlp");
  nlp.container.use(LangSv);
  nlp.container.use(LangEn);
  ["sv", "en"].forEach((language) => nlp.addLanguage(language));
  asked.train.forEach(([text, label, language]) => nlp.addDocument(language, text, label));
  const began = performance.now();
  await nlp.train();
  const seconds = (performance.now() - began) / 1000;
  const guesses = [];
  const took = [];
  for (const [text, language] of asked.test) {
    const start = performance.now();
    const answer = await nlp.process(language, text);
    took.push(performance.now() - start);
    guesses.push(answer.intent);
  }
  took.sort((a, b) => a - b);
  const cost = {
    training_seconds: seconds,
    median_ms: took[Math.floor(took.length / 2)],
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
  fs.writeFileSync(result, JSON.stringify({ guesses, cost }));
}

main(process.argv[2], process.argv[3]);
