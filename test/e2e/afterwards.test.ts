import assert from 'node:assert/strict';
import {mkdtemp, readFile, readdir} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, it} from 'node:test';
import {useLab} from '../support/lab.js';
import {answered, say} from '../support/page-tools.js';
import type {VisitorPage} from '../support/page.js';
import {startBreakableSite} from '../support/site.js';
import {until} from '../support/until.js';

/** A call in which something was said, and that is over. */
async function talked(visitor: VisitorPage): Promise<void> {
  await visitor.click('start-button');
  await visitor.reaches('listening');
  await say(visitor, 'hello <b>');
  await answered(visitor, /./);
  await visitor.click('end-button');
  await visitor.reaches('ended');
}

describe('a conversation that is over', () => {
  const lab = useLab(startBreakableSite);

  it('is saved as a file, under the strictest policy, and its address is let go of', async () => {
    const visitor = await lab.open({route: '/strict', attributes: {muted: ''}});
    const folder = await mkdtemp(path.join(tmpdir(), 'transcript-'));
    const names: string[] = [];
    const session = await visitor.page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', {behavior: 'allowAndName', downloadPath: folder, eventsEnabled: true});
    session.on('Browser.downloadWillBegin', ({suggestedFilename}) => names.push(suggestedFilename));
    const files = async () => Promise.all((await readdir(folder)).map((name) => readFile(path.join(folder, name), 'utf8')));
    await visitor.page.evaluate(() => {
      const urls = new Set<string>();
      Reflect.set(window, 'urls', urls);
      const {createObjectURL, revokeObjectURL} = URL;
      URL.createObjectURL = (blob: Blob) => {
        const url = createObjectURL.call(URL, blob);
        if (blob.type === 'text/plain') urls.add(url);
        return url;
      };
      URL.revokeObjectURL = (url: string) => {
        urls.delete(url);
        revokeObjectURL.call(URL, url);
      };
    });
    const kept = () => visitor.page.evaluate(() => (Reflect.get(window, 'urls') as Set<string>).size);
    await talked(visitor);
    const requests = visitor.requests.length;
    await visitor.click('save-button');
    const text = await visitor.element((element) => element.exportTranscript('text'));
    assert.match(text, /^You: hello <b>\nAssistant: /);
    await until('the file is whole', async () => (await files()).join() === text);
    await visitor.click('save-button');
    await until('there are two', async () => (await files()).join() === [text, text].join());
    assert.deepEqual(names, ['transcript.txt', 'transcript.txt']);
    assert.equal(await kept(), 1, 'the last one alone');
    assert.deepEqual(visitor.requests.slice(requests).filter((request) => !request.includes('blob:')), []);
    await visitor.click('start-button');
    await visitor.reaches('listening');
    assert.equal(await kept(), 0);
    assert.deepEqual(await visitor.page.evaluate(() => window.e2e.violations), []);
  });

  it('is copied, in the gesture, and says so', async () => {
    const visitor = await lab.open({attributes: {muted: ''}});
    const session = await visitor.page.createCDPSession();
    for (const name of ['clipboard-read', 'clipboard-write']) await session.send('Browser.setPermission', {permission: {name}, setting: 'granted', origin: lab.site.url});
    await talked(visitor);
    await visitor.click('copy-button');
    const said = () => visitor.element(({shadowRoot}) => shadowRoot?.querySelector('.kept [role=status]')?.textContent);
    await until('it says so', async () => (await said()) === 'Copied');
    assert.equal(await visitor.page.evaluate(() => navigator.clipboard.readText()), await visitor.element((element) => element.exportTranscript()));
  });

  it('is rated once, with the visitor\'s own words; analytics tell them only where they may', async () => {
    for (const [level, props] of [['metrics', {rating: 'down'}], ['content', {rating: 'down', comment: 'Too slow.'}]] as const) {
      const visitor = await lab.open({attributes: {'muted': '', 'analytics-level': level}});
      assert.equal(await visitor.element((element) => element.submitFeedback({rating: 'up'})), false, 'there is nothing to rate');
      await talked(visitor);
      const [, down] = await visitor.page.$$('realtime-voice >>> [part="rate-button"]');
      await down?.click();
      await visitor.click('feedback-comment');
      await visitor.page.keyboard.type(' Too slow. ');
      await visitor.click('feedback-button');
      const {rating, comment} = await visitor.event('rv-feedback');
      assert.deepEqual({rating, comment}, {rating: 'down', comment: 'Too slow.'});
      await until('it is thankful', () => visitor.element(({shadowRoot}) => shadowRoot?.querySelector('.kept [role=status]')?.textContent === 'Thank you for your feedback.'));
      assert.equal(await visitor.text('feedback'), null);
      assert.equal(await visitor.element((element) => element.submitFeedback({rating: 'up'})), false);
      assert.equal((await visitor.events('rv-feedback')).length, 1);
      assert.deepEqual((await visitor.events('rv-analytics')).filter(({name}) => name === 'feedback').map((record) => record.props), [props]);
    }
  });

  it('is rated by the page, if it has a form of its own; the next call anew', async () => {
    const visitor = await lab.open({attributes: {'muted': '', 'no-feedback': ''}});
    await talked(visitor);
    assert.equal(await visitor.text('feedback'), null);
    const rated = await visitor.element((element) => {
      const wrong = (() => {
        try {
          return element.submitFeedback({rating: '5' as 'up'});
        } catch (error) {
          return (error as Error).name;
        }
      })();
      return [wrong, element.submitFeedback({rating: 'up', comment: 'x'.repeat(5000)}), element.submitFeedback({rating: 'up'})];
    });
    assert.deepEqual(rated, ['TypeError', true, false]);
    assert.equal((await visitor.event('rv-feedback')).comment?.length, 1000);
    await talked(visitor);
    assert.equal(await visitor.element((element) => element.submitFeedback({rating: 'down'})), true);
    assert.deepEqual((await visitor.events('rv-feedback')).map(({rating, comment}) => [rating, comment?.length]), [['up', 1000], ['down', undefined]]);
  });

  it('that never was one is not asked about', async () => {
    const visitor = await lab.open({attributes: {muted: ''}});
    await visitor.click('start-button');
    await visitor.reaches('listening');
    await visitor.click('end-button');
    await visitor.reaches('ended');
    assert.deepEqual([await visitor.text('feedback'), await visitor.text('copy-button'), await visitor.text('save-button')], [null, null, null]);
    assert.equal(await visitor.element((element) => element.submitFeedback({rating: 'up'})), false);
  });
});
