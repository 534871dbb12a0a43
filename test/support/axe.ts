import {readFile} from 'node:fs/promises';
import {fromRoot} from '../../build/bundle/root.js';
import type {Page} from 'puppeteer-core';

const source = readFile(fromRoot('node_modules/axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page, one line for each element. Its script comes by the protocol: no policy of the page is asked. @param without Rules that are left out. */
export async function axeFaults(page: Page, without: readonly string[] = []): Promise<string[]> {
  await page.evaluate(await source);
  return page.evaluate(async (rules) => {
    const axe = Reflect.get(window, 'axe') as {run(options: object): Promise<{violations: {id: string; nodes: {target: unknown; failureSummary?: string}[]}[]}>};
    const {violations} = await axe.run({rules: Object.fromEntries(rules.map((rule) => [rule, {enabled: false}]))});
    return violations.flatMap(({id, nodes}) => nodes.map(({target, failureSummary = ''}) => `${id}: ${String(target)}: ${failureSummary}`));
  }, without);
}
