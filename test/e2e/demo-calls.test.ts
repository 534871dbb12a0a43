import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useLab} from '../support/lab.js';
import {KEY} from '../support/autopsy.js';
import type {VisitorPage} from '../support/page.js';
import {answered, outputs} from '../support/page-tools.js';
import {startDemo} from '../support/site.js';
import {until} from '../support/until.js';

const MUTED = {muted: ''};

const press = ({page}: VisitorPage, name: string): Promise<void> => page.locator(`button::-p-text(${name})`).click();
const read = ({page}: VisitorPage, selector: string): Promise<string> => page.$eval(selector, (element) => (element as HTMLElement).innerText);
const rows = ({page}: VisitorPage, selector: string): Promise<string[]> => page.$$eval(selector, (found) => found.filter((each) => each.checkVisibility()).map((each) => each.textContent));

describe('calls on the pages of the demo', () => {
  const lab = useLab(startDemo);

  it('tools: an order is looked up by a call, and shown', async () => {
    const visitor = await lab.open({route: '/tools/', attributes: MUTED});
    await press(visitor, 'Look up order 1042');
    const {text} = await answered(visitor, /The tool has answered/);
    assert.match(text, /Order 1042, The Voyage Out and Orlando, €23\.80, is on its way/);
    assert.deepEqual(outputs(await visitor.call()), ['Order 1042, The Voyage Out and Orlando, €23.80, is on its way and arrives on Thursday.']);
    assert.match(await read(visitor, '#order'), /1042[^]*The Voyage Out and Orlando[^]*on its way/);
    await visitor.element((element) => element.sendText('And look up order 7, please'));
    await answered(visitor, /There is no such order/);
  });

  it('tools: the page is changed by a call', async () => {
    const visitor = await lab.open({route: '/tools/', attributes: MUTED});
    assert.equal((await rows(visitor, '#shelf li')).length, 8);
    await press(visitor, 'Show the books of poetry');
    await answered(visitor, /3 books are shown/);
    assert.match((await rows(visitor, '#shelf li')).join(), /^Goblin Market[^]*Leaves of Grass[^]*Second April[^]*$/);
  });

  it('tools: nothing is paid before the visitor says so', async () => {
    const visitor = await lab.open({route: '/tools/', attributes: MUTED});
    await press(visitor, 'Pay order 1043');
    await until('the visitor is asked', async () => (await visitor.text('tool-approval')) !== null);
    assert.match(await read(visitor, '#order'), /No order is open/);
    await visitor.click('tool-approve');
    await answered(visitor, /is paid/);
    assert.match(await read(visitor, '#order'), /1043[^]*paid$/);
  });

  it('summary: the page speaks of its own text, and no microphone is asked for', async () => {
    const visitor = await lab.open({route: '/summary/'});
    await visitor.click('start-button');
    await visitor.hearsVoice();
    const {text} = await answered(visitor, /feed/);
    const paragraphs = await rows(visitor, '#article p');
    for (const sentence of text.split(/(?<=\.) /)) assert.ok(paragraphs.some((each) => each.startsWith(sentence)), sentence);
    assert.equal(text.split(/(?<=\.) /).length, 3);
    assert.deepEqual(await visitor.page.evaluate(() => window.e2e.microphone.asked), []);
  });

  it('translation: the language changes while the call is on', async () => {
    const visitor = await lab.open({route: '/translation/'});
    await visitor.click('start-button');
    assert.match((await visitor.event('rv-transcript', ({role, final}) => role === 'assistant' && final)).text, /^\[de\] /);
    await visitor.page.select('#target', 'fr');
    const call = await visitor.call();
    assert.equal(call.inspection.surface, 'translation');
    await until('the provider is told', () => call.events.some(({direction, event}) => direction === 'client' && JSON.stringify(event).includes('"language":"fr"')));
  });

  it('analytics: shows each event, and at the chosen level', async () => {
    const visitor = await lab.open({route: '/analytics/', attributes: MUTED});
    await visitor.click('start-button');
    await visitor.reaches('listening');
    await visitor.element((element) => element.sendText('hello canary'));
    await answered(visitor, /Hello to you too/);
    const told = async () => (await visitor.events('rv-analytics')).map(({name}) => name);
    await until('all are shown', async () => (await rows(visitor, '#log .name')).join() === (await told()).join());
    assert.ok((await told()).includes('session_start'));
    assert.equal(await read(visitor, '#count'), `${(await told()).length}`);
    assert.doesNotMatch(await read(visitor, '#log'), /canary/);
    await visitor.page.select('#level', 'off');
    await press(visitor, 'Clear');
    await visitor.click('end-button');
    await visitor.reaches('ended');
    assert.deepEqual(await rows(visitor, '#log .name'), []);
  });

  it('inspector: shows the wire both ways, and no secret', async () => {
    const visitor = await lab.open({route: '/inspector/', attributes: MUTED});
    await visitor.click('start-button');
    await visitor.reaches('listening');
    await press(visitor, 'Send');
    await answered(visitor, /^Good day to you\.$/);
    await until('the answer is done', async () => (await rows(visitor, '#wire .name')).includes('response.done'));
    const types = await rows(visitor, '#wire .name');
    for (const type of ['session.created', 'response.create', 'response.created']) assert.ok(types.includes(type), type);
    await visitor.page.$$eval('#wire details', (all) => all.forEach((each) => (each.open = true)));
    await until('each is written out', async () => (await rows(visitor, '#wire pre')).every((text) => text.startsWith('{')));
    const text = await read(visitor, '#wire');
    assert.match(text, /"instructions": "Say \\"Good day to you\.\\""/);
    assert.deepEqual([...text.matchAll(KEY)].map(String), []);

    await visitor.page.select('#direction', 'out');
    assert.ok((await rows(visitor, '#wire .name')).every((type) => !type.startsWith('session.created')));
    await visitor.page.select('#direction', 'both');
    await visitor.page.type('#filter', 'response.done');
    assert.deepEqual([...new Set(await rows(visitor, '#wire .name'))], ['response.done']);
  });

  it('inspector: says where an event cannot be sent', async () => {
    const visitor = await lab.open({route: '/inspector/'});
    await press(visitor, 'Send');
    assert.equal(await read(visitor, '#refused'), 'There is no call. Start one first.');
    await visitor.page.$eval('#client-event', (field) => ((field as HTMLTextAreaElement).value = 'no JSON'));
    await press(visitor, 'Send');
    assert.match(await read(visitor, '#refused'), /JSON/);
  });
});
