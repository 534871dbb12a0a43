// Writes the reference in README.md and docs/errors.md from the sources; with --check, only says whether they are what would be written.
import {readFileSync, writeFileSync} from 'node:fs';
import {fromRoot} from './bundle/root.js';
import {attributes, customProperties, errors, events, members, parts, slots, states} from './docs/reference.js';

const SECTIONS: Record<string, () => string> = {attributes, members, events, states, parts, slots, 'custom-properties': customProperties, errors};

/** Puts each section between its marks, `<!-- reference: NAME -->` and `<!-- /reference -->`. */
function filled(text: string): string {
  return text.replace(/(<!-- reference: ([a-z-]+) -->\n)[\s\S]*?(<!-- \/reference -->)/g, (_, open: string, name: string, close: string) => {
    const section = SECTIONS[name];
    if (!section) throw new Error(`there is no reference named ${name}`);
    return `${open}\n${section()}\n\n${close}`;
  });
}

const check = process.argv.includes('--check');
for (const file of ['README.md', 'docs/errors.md']) {
  const before = readFileSync(fromRoot(file), 'utf8');
  const after = filled(before);
  if (after === before) continue;
  if (!check) writeFileSync(fromRoot(file), after);
  else console.error(`${file} is not what the sources say: npm run docs`);
  process.exitCode = check ? 1 : 0;
}
