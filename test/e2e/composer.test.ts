import assert from 'node:assert/strict';
import {writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, it} from 'node:test';
import {useLab} from '../support/lab.js';
import {permit} from '../support/permission.js';
import {answered} from '../support/page-tools.js';
import type {VisitorPage} from '../support/page.js';
import {startBreakableSite} from '../support/site.js';
import {until} from '../support/until.js';

const asked = ({page}: VisitorPage): Promise<number> => page.evaluate(() => window.e2e.microphone.asked.length);
const field = (visitor: VisitorPage): Promise<string | undefined> => visitor.element(({shadowRoot}) => shadowRoot?.querySelector<HTMLTextAreaElement>('[part=text-input]')?.value);

/** Types something before there is a call, and sends it. */
async function types(visitor: VisitorPage, words: string): Promise<void> {
  await visitor.click('text-input');
  await visitor.page.keyboard.type(words);
  await visitor.press('Enter');
}

describe('typing before a call', () => {
  const lab = useLab(startBreakableSite, {askPermission: true});

  it('begins one, without a microphone; the voice button stays beside it', async () => {
    const visitor = await lab.open();
    await permit(visitor, 'prompt');
    assert.equal(await visitor.text('start-button'), 'Start talking');
    await types(visitor, 'What time is it?');
    await visitor.event('rv-transcript', ({role, text, source}) => role === 'user' && text === 'What time is it?' && source === 'text');
    await answered(visitor, /./);
    assert.deepEqual([await asked(visitor), await field(visitor)], [0, '']);
    const call = await visitor.call();
    assert.equal(call.inspection.responses, 1);
    await types(visitor, 'Thank you');
    await until('the second is sent too', async () => (await visitor.element(({transcript}) => transcript.filter(({role}) => role === 'user').length)) === 2);
    // The next call is one by voice again, if they like.
    await visitor.click('end-button');
    await visitor.reaches('ended');
    await permit(visitor, 'granted');
    await visitor.click('start-button');
    await visitor.reaches('listening', 'hearing');
    assert.equal(await asked(visitor), 1);
  });

  it('loses no word where the call fails, and sends it with the next try', async () => {
    const visitor = await lab.open();
    lab.site.token.fault = {status: 503};
    await types(visitor, 'Where is my order?');
    await visitor.reaches('failed');
    assert.equal(await field(visitor), 'Where is my order?');
    lab.site.mend();
    await visitor.press('Enter');
    await visitor.event('rv-transcript', ({role, text}) => role === 'user' && text === 'Where is my order?');
    await until('the field is empty', async () => (await field(visitor)) === '');
    assert.equal(await asked(visitor), 0);
  });

  it('asks for consent first, keeps the words for the answer, and sends nothing without it', async () => {
    const visitor = await lab.open({attributes: {'require-consent': ''}});
    await types(visitor, 'Hello');
    await visitor.reaches('consent');
    assert.deepEqual(visitor.requests.filter((request) => request.startsWith('POST')), []);
    await visitor.click('consent-decline');
    await visitor.reaches('idle');
    assert.equal(await field(visitor), 'Hello');
    await visitor.click('send-button');
    await visitor.click('consent-accept');
    await visitor.event('rv-transcript', ({role, text}) => role === 'user' && text === 'Hello');
    assert.deepEqual([await asked(visitor), await field(visitor)], [0, '']);
  });

  it('works where the transcript is switched off, and is not there where it is itself', async () => {
    const visitor = await lab.open({attributes: {'no-transcript': ''}});
    await types(visitor, 'Hello');
    await answered(visitor, /./);
    const other = await lab.open({attributes: {'no-text-input': ''}});
    assert.equal(await other.text('composer'), null);
  });

  it('is taken back by whoever cancels: the words stay', async () => {
    const visitor = await lab.open();
    lab.site.token.fault = {delayMs: 3000};
    await types(visitor, 'Wait');
    await visitor.reaches('connecting');
    await visitor.click('end-button');
    await visitor.reaches('idle');
    assert.equal(await field(visitor), 'Wait');
    assert.deepEqual(await visitor.events('rv-error'), []);
  });
});

describe('a picture of the visitor\'s', () => {
  const lab = useLab(startBreakableSite);
  const file = (name: string) => path.join(tmpdir(), `transcript-${process.pid}-${name}`);
  const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

  async function picks(visitor: VisitorPage, name: string, bytes: Buffer): Promise<void> {
    await writeFile(file(name), bytes);
    const [chooser] = await Promise.all([visitor.page.waitForFileChooser(), visitor.click('attach-button')]);
    await chooser.accept([file(name)]);
  }

  it('is picked, named, and sent with the words that ask about it', async () => {
    const visitor = await lab.open({attributes: {muted: ''}});
    assert.equal(await visitor.text('attach-button'), null, 'nobody knows yet whether the model takes any');
    await visitor.click('start-button');
    await visitor.reaches('listening');
    await picks(visitor, 'receipt.png', PNG);
    await until('it lies ready', async () => /receipt\.png.$/.test((await visitor.text('attachment')) ?? ''));
    await types(visitor, 'What is this?');
    await answered(visitor, /./);
    const call = await visitor.call();
    const items = call.events.flatMap(({direction, type, event}) => (direction === 'client' && type === 'conversation.item.create' ? (event as {item: {content: {type: string}[]}}).item.content.map((part) => part.type) : []));
    assert.deepEqual(items, ['input_image', 'input_text']);
    assert.equal(call.inspection.responses, 1);
    assert.equal(await visitor.element(({shadowRoot}) => shadowRoot?.querySelector('[part=attachment]')?.textContent), '');
    assert.match((await visitor.text('transcript')) ?? '', /\(picture\)/);
  });

  it('may be all there is to ask', async () => {
    const visitor = await lab.open({attributes: {muted: ''}});
    await visitor.click('start-button');
    await visitor.reaches('listening');
    await picks(visitor, 'alone.png', PNG);
    await until('it lies ready', async () => /alone\.png.$/.test((await visitor.text('attachment')) ?? ''));
    await visitor.click('send-button');
    await answered(visitor, /I see an image of/);
  });

  it('that is none says so, and goes away when it is told to', async () => {
    const visitor = await lab.open({attributes: {muted: ''}});
    await visitor.click('start-button');
    await visitor.reaches('listening');
    await picks(visitor, 'broken.png', Buffer.from('no picture'));
    await until('it says so', async () => /could not be used/.test((await visitor.text('attachment')) ?? ''));
    await visitor.click('detach-button');
    await until('it is gone', async () => (await visitor.text('detach-button')) === null);
    await types(visitor, 'Never mind');
    await answered(visitor, /./);
    assert.deepEqual(await visitor.events('rv-error'), []);
  });
});
