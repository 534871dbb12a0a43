import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useLab} from '../support/lab.js';
import {isSignalling, type VisitorPage} from '../support/page.js';
import {answered, outputs, say} from '../support/page-tools.js';
import {startBreakableSite, type Site} from '../support/site.js';
import {until} from '../support/until.js';

const MUTED = {muted: ''};

/** A key for a session of this model, as the page's own way to one answers it. */
async function mint({provider, url}: Site, model: string): Promise<object> {
  const response = await fetch(`${provider.url}/v1/realtime/client_secrets`, {
    method: 'POST',
    headers: {'authorization': `Bearer ${provider.apiKey}`, 'content-type': 'application/json'},
    body: JSON.stringify({session: {type: 'realtime', model}}),
  });
  assert.equal(response.status, 200);
  return {...((await response.json()) as object), base_url: `${url}/v1`};
}

const start = async (visitor: VisitorPage): Promise<void> => {
  await visitor.click('start-button');
  await visitor.reaches('listening');
};

describe('rv-before-start', () => {
  const lab = useLab(startBreakableSite);

  it('changes the options of this call alone', async () => {
    const visitor = await lab.open({attributes: MUTED});
    await visitor.element((element) => {
      element.addEventListener(
        'rv-before-start',
        ({options}) => {
          options.context = 'The visitor is called Ada.';
          options.voice = 'cedar';
          options.tools = [{name: 'lookup', description: '', execute: () => 'found'}];
        },
        {once: true},
      );
    });
    await start(visitor);
    const call = await visitor.call();
    await until('the context is there', () => call.inspection.items.some(({role}) => role === 'system'));
    const updated = call.events.find(({type}) => type === 'session.updated')?.event as {session: {audio: {output: {voice: string}}}};
    assert.equal(updated.session.audio.output.voice, 'cedar');
    await say(visitor, 'call lookup {}');
    await answered(visitor, /The tool has answered/);
    assert.deepEqual(outputs(call), ['found']);
    await visitor.click('end-button');
    await visitor.reaches('ended');
    assert.deepEqual(await visitor.element(({tools, voice, context}) => [tools.length, voice, context]), [0, null, null]);
    await start(visitor);
    assert.equal((await visitor.call()).inspection.items.length, 0, 'the next call is as the page says');
  });

  it('is told once a call', async () => {
    const visitor = await lab.open({attributes: MUTED});
    await visitor.element((element) => Promise.all([element.start(), element.start()]));
    await visitor.element((element) => element.start());
    assert.equal((await visitor.events('rv-before-start')).length, 1);
  });

  for (const gate of [false, true]) {
    it(`cancelled${gate ? ', behind the consent gate' : ''}: start() rejects, nothing is asked of anybody, and the page is as before`, async () => {
      const visitor = await lab.open({attributes: gate ? {'require-consent': ''} : {}});
      await visitor.element((element) => element.addEventListener('rv-before-start', (event) => event.preventDefault()));
      const outcome = visitor.element((element) => element.start().then(() => 'started', (error: unknown) => (error as {code?: string}).code));
      if (gate) await visitor.click('consent-accept');
      assert.equal(await outcome, 'session.stopped');
      await until('the state is idle', async () => (await visitor.state()) === 'idle');
      assert.equal(await visitor.page.evaluate(() => window.e2e.microphone.asked.length), 0);
      assert.deepEqual(visitor.requests.filter(isSignalling), []);
      assert.deepEqual(await visitor.events('rv-error'), []);
      await visitor.isClean();
    });
  }
});

describe('rv-event', () => {
  const lab = useLab(startBreakableSite);

  it('tells each wire event, both ways, and no secret', async () => {
    const visitor = await lab.open({attributes: MUTED});
    await visitor.element((element) => {
      Reflect.set(window, 'wire', []);
      element.addEventListener('rv-event', ({direction, event}) => (Reflect.get(window, 'wire') as unknown[]).push({direction, ...event}));
    });
    await start(visitor);
    const call = await visitor.call();
    call.send({type: 'session.updated', event_id: 'event_own', session: {type: 'realtime', client_secret: {value: 'canary-1'}, tools: [{type: 'mcp', authorization: 'canary-2', headers: {key: 'canary-3'}}]}});
    await say(visitor, 'Hello');
    await answered(visitor, /./);
    const told = await visitor.page.evaluate(() => Reflect.get(window, 'wire') as {direction: string; type: string; event_id?: string}[]);
    for (const [direction, type] of [['in', 'session.created'], ['out', 'conversation.item.create'], ['out', 'response.create'], ['in', 'response.created'], ['in', 'response.done']]) {
      assert.ok(told.some((each) => each.direction === direction && each.type === type), `${String(direction)} ${String(type)}`);
    }
    assert.ok(told.some((each) => each.event_id === 'event_own'));
    assert.doesNotMatch(JSON.stringify(told), /canary|ek_/);
  });

  it('is told only while somebody listens on the element', async () => {
    const visitor = await lab.open({attributes: MUTED});
    const heard = () => visitor.page.evaluate(() => Reflect.get(window, 'heard') as number);
    await visitor.element((element) => {
      Reflect.set(window, 'heard', 0);
      const hear = () => Reflect.set(window, 'heard', Number(Reflect.get(window, 'heard')) + 1);
      document.addEventListener('rv-event', hear);
      // Gone again before the call: taken away, taken away by a signal; and one that is gone with the first event.
      const [listener, signalled] = [() => undefined, new AbortController()];
      element.addEventListener('rv-event', listener);
      element.removeEventListener('rv-event', listener);
      element.addEventListener('rv-event', () => undefined, {signal: signalled.signal});
      signalled.abort();
    });
    await start(visitor);
    await say(visitor, 'Hello');
    await answered(visitor, /./);
    assert.equal(await heard(), 0);
    await visitor.element((element) => {
      const listener = () => undefined;
      element.addEventListener('rv-event', listener);
      element.addEventListener('rv-usage', listener);
      element.removeEventListener('rv-usage', listener);
    });
    await say(visitor, 'Hello again');
    await until('it is told', async () => (await heard()) > 0);
  });

  it('is told once to one who listens once', async () => {
    const visitor = await lab.open({attributes: MUTED});
    await visitor.element((element) => {
      Reflect.set(window, 'heard', 0);
      document.addEventListener('rv-event', () => Reflect.set(window, 'heard', Number(Reflect.get(window, 'heard')) + 1));
      element.addEventListener('rv-event', () => undefined, {once: true});
    });
    await start(visitor);
    await say(visitor, 'Hello');
    await answered(visitor, /./);
    assert.equal(await visitor.page.evaluate(() => Reflect.get(window, 'heard') as number), 1);
  });
});

describe('what a call takes', () => {
  const lab = useLab(startBreakableSite);

  it('rv-rate-limit: what the provider still allows', async () => {
    lab.site.provider.faults.session = {rateLimits: [{name: 'requests', limit: 100, remaining: 7, reset_seconds: 12.5}]};
    const visitor = await lab.open({attributes: MUTED});
    await start(visitor);
    await say(visitor, 'Hello');
    const {limits} = await visitor.event('rv-rate-limit');
    assert.deepEqual(limits, [{name: 'requests', limit: 100, remaining: 7, resetSeconds: 12.5}]);
    assert.deepEqual((await visitor.events('rv-analytics')).filter(({name}) => name.includes('rate')), []);
  });

  it('rv-usage: its cost, by the page\'s own prices', async () => {
    const visitor = await lab.open({attributes: MUTED});
    await visitor.element((element) => (element.prices = {'gpt-realtime-2.1': {text: {input: 1e6, cached: 1e6, output: 0}, audio: {input: 0, cached: 0, output: 0}}}));
    await start(visitor);
    await say(visitor, 'Hello');
    const {total, cost} = await visitor.event('rv-usage');
    assert.ok(total.input.text > 0);
    assert.equal(cost, total.input.text, 'one dollar for each token of text');
    await visitor.click('end-button');
    assert.equal((await visitor.event('rv-session-end')).cost, cost);
  });

  it('a model that is going is told once, with what to use instead', async () => {
    const visitor = await lab.open({attributes: MUTED});
    const answer = await mint(lab.site, 'gpt-realtime-mini');
    await visitor.element((element, given) => (element.tokenProvider = () => Promise.resolve(given)), answer);
    await start(visitor);
    await say(visitor, 'Hello');
    await answered(visitor, /./);
    const warnings = (await visitor.events('rv-warning')).filter(({code}) => code === 'config.model_retiring');
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]?.message ?? '', /gpt-realtime-mini .*2027-01-20: use gpt-realtime-2\.1-mini/);
  });

  it('a model that stays is none to warn of', async () => {
    const visitor = await lab.open({attributes: MUTED});
    await start(visitor);
    assert.deepEqual(await visitor.events('rv-warning'), []);
  });
});
