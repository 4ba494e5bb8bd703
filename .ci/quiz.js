// Reads the questions in GIFT with the library gift-pegjs, and looks whether every sign came through.
//   node quiz.js FOLDER
const fs = require('fs');
const folder = process.argv[2];
const { parse } = require(folder + '/node_modules/gift-pegjs');
const check = (holds, said) => { if (!holds) { console.error(said); process.exit(1); } };
const signs = '= &quot;b&quot; ~ c # d<br>&lt;e&gt; &amp; f';

for (const language of ['en', 'fr', 'zh-Hans']) {
  const read = (quiz) => parse(fs.readFileSync(`${folder}/${quiz}-${language}.gift`, 'utf8'))
    .filter((question) => question.type !== 'Category');
  const all = read('all');
  check(all.length === 14, `${language}: ${all.length} questions, not 14`);
  const nasty = read('nasty');
  const types = nasty.map((question) => question.type).join(' ');
  check(types === 'MC TF TF Numerical Numerical Short Matching Matching', `${language}: ${types}`);
  for (const question of [...all, ...nasty]) {
    check(/^[0-9a-f]{16}$/.test(question.id), `${question.title} has no id`);
    check(question.tags.includes('mosaique'), `${question.title} has no tags`);
    check(question.globalFeedback.text.length > 20, `${question.title} explains nothing`);
  }
  if (language !== 'en') continue;
  for (const question of nasty) check(question.stem.text.includes(signs), question.stem.text);
  const [choice, , , number, exact, words, pairs, order] = nasty;
  check(choice.choices.map((one) => one.isCorrect).join() === 'false,true,false,false', 'the right choice is not right');
  check(choice.choices.every((one) => one.text.text.includes(signs)), 'a choice lost a sign');
  check(number.choices[0].text.number === -12.5 && number.choices[0].text.range === 0.5, 'the number is not right');
  check(exact.choices[0].text.number === 1234567, 'the exact number is not right');
  check(words.choices[0].text.text.includes('{a} = "b" ~ c # d <e> & f: \\g\\'), words.choices[0].text.text);
  check(pairs.matchPairs.length === 3 && pairs.matchPairs[1].subanswer.startsWith('right two'), 'the pairs are not right');
  check(order.matchPairs.length === 3, 'the order is not right');
}
console.log('questions in GIFT are read, with every sign');
