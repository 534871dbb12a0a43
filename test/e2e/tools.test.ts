import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useLab} from '../support/lab.js';
import type {VisitorPage} from '../support/page.js';
import {answered, giveTools, outputs, ran, say, sent} from '../support/page-tools.js';
import {startBreakableSite} from '../support/site.js';
import {until} from '../support/until.js';

const MUTED = {muted: ''};

const warnings = async (visitor: VisitorPage, code: string): Promise<number> => (await visitor.events('rv-warning')).filter((each) => each.code === code).length;
const toolFiles = ({requests}: VisitorPage): readonly string[] => requests.filter((request) => request.includes('tools.js'));

describe('the tools of a page', () => {
  const lab = useLab(startBreakableSite);
  const call = async (attributes: Readonly<Record<string, string>> = {}): Promise<VisitorPage> => {
    const visitor = await lab.open({attributes: {...MUTED, ...attributes}});
    await giveTools(visitor);
    await visitor.click('start-button');
    await visitor.reaches('listening');
    return visitor;
  };

  it('run with what the model asks for, and it speaks about what came of it, once', async () => {
    const visitor = await call();
    await say(visitor, 'call lookup_order with 17');
    await answered(visitor, /The tool has answered/);
    await visitor.hearsVoice();
    assert.deepEqual(await ran(visitor), [['lookup_order', {order: 17}]]);
    const provider = await visitor.call();
    assert.deepEqual(outputs(provider), ['{"status":"on its way"}']);
    assert.deepEqual(sent(provider), ['user', 'answer', 'function_call_output', 'answer']);

    const callId = provider.inspection.toolOutputs[0]?.callId;
    const calls = await visitor.events('rv-tool-call');
    assert.deepEqual(calls.map((event) => [event.callId, event.name, event.arguments]), [[callId, 'lookup_order', {order: 17}]]);
    const results = await visitor.events('rv-tool-result');
    assert.deepEqual(results.map((event) => [event.callId, event.name, event.ok, event.error, typeof event.durationMs]), [[callId, 'lookup_order', true, undefined, 'number']]);
    const told = (await visitor.events('rv-analytics')).filter(({name}) => name.startsWith('tool'));
    assert.deepEqual(told.map(({name, props}) => [name, props['name']]), [['tool_call', 'lookup_order'], ['tool_result', 'lookup_order']]);
    assert.equal(toolFiles(visitor).length, 1);
  });

  it('are described to the model, beside what the session has of the provider\'s own', async () => {
    const visitor = await lab.open({attributes: MUTED});
    await giveTools(visitor);
    await visitor.element((element) => (element.sessionConfig = {tools: [{type: 'mcp', server_label: 'shop', server_url: 'https://mcp.invalid', require_approval: 'never'}]}));
    await visitor.click('start-button');
    await visitor.reaches('listening');
    const update = (await visitor.call()).events.find(({type, direction}) => type === 'session.update' && direction === 'client');
    const {session} = update?.event as {session: {tools: {type: string; name?: string; parameters?: unknown}[]}};
    assert.deepEqual(session.tools.map(({type, name}) => name ?? type), ['mcp', 'lookup_order', 'cancel_order', 'throws', 'hangs', 'waits', 'talks']);
    assert.deepEqual(session.tools[1]?.parameters, {type: 'object', properties: {order: {type: 'number'}}, required: ['order']});
  });

  it('do not run for a call that a listener has just ended', async () => {
    const visitor = await call();
    // The runner is loaded by then: nothing but the end of the call keeps the second one from running.
    await say(visitor, 'call lookup_order with 17');
    await answered(visitor, /The tool has answered/);
    await visitor.element((element) => element.addEventListener('rv-usage', () => element.stop()));
    await say(visitor, 'call lookup_order with 18');
    await visitor.reaches('ended');
    await visitor.isClean();
    assert.deepEqual(await ran(visitor), [['lookup_order', {order: 17}]]);
    assert.equal((await visitor.events('rv-tool-call')).length, 1);
  });

  it('are answered by the page in their place, where it listens', async () => {
    const visitor = await call();
    await visitor.element((element) => element.addEventListener('rv-tool-call', (event) => event.respondWith(Promise.resolve({from: 'the page'}))));
    await say(visitor, 'call lookup_order with 17');
    await answered(visitor, /The tool has answered/);
    assert.deepEqual(outputs(await visitor.call()), ['{"from":"the page"}']);
    assert.deepEqual(await ran(visitor), []);
    assert.equal((await visitor.event('rv-tool-result')).ok, true);
  });

  it('are declined by a page that cancels the event', async () => {
    const visitor = await call();
    await visitor.element((element) => element.addEventListener('rv-tool-call', (event) => event.preventDefault()));
    await say(visitor, 'call lookup_order with 17');
    await answered(visitor, /The tool has answered/);
    assert.deepEqual(outputs(await visitor.call()), ['{"error":"tool.declined"}']);
    assert.deepEqual(await ran(visitor), []);
    const {ok, error} = await visitor.event('rv-tool-result');
    assert.deepEqual([ok, error], [false, 'tool.declined']);
  });

  for (const [what, typed, code] of [
    ['arguments that its schema refuses', 'call lookup_order {"order":"seventeen"}', 'tool.bad_args'],
    ['a name that it does not list', 'call lookup_order {"order":17,"admin":true}', 'tool.bad_args'],
    ['arguments that are no JSON', 'call lookup_order {"order":', 'tool.bad_args'],
    ['a tool that nobody has', 'call ghost with 1', 'tool.unknown'],
    ['a tool that throws', 'call throws {}', 'tool.failed'],
    ['a tool that does not end', 'call hangs {}', 'tool.timeout'],
    ['a tool that says too much', 'call talks {}', 'tool.bad_result'],
  ] as const) {
    it(`${what}: the model is told ${code} and no more than that, and answers`, async () => {
      const visitor = await call();
      if (code === 'tool.unknown') {
        await visitor.element((element) => element.updateSession({type: 'realtime', tools: [{type: 'function', name: 'ghost', description: 'Is not there', parameters: {type: 'object', properties: {}}}]}));
      }
      await say(visitor, typed);
      await answered(visitor, /The tool has answered/);
      const provider = await visitor.call();
      const [output = '', ...more] = outputs(provider);
      assert.deepEqual(more, []);
      assert.equal((JSON.parse(output) as {error: string}).error, code);
      assert.doesNotMatch(output, /canary/);
      assert.deepEqual(sent(provider), ['user', 'answer', 'function_call_output', 'answer']);
      const {ok, error} = await visitor.event('rv-tool-result');
      assert.deepEqual([ok, error], [false, code]);
      assert.deepEqual(await ran(visitor), []);
    });
  }

  it('show that they are at work, in a row of the transcript', async () => {
    const visitor = await call();
    await say(visitor, 'call waits {}');
    assert.match(await until('there is a row', () => visitor.text('tool')), /waits/);
  });

  for (const [how, stop] of [
    ['interrupt()', (visitor: VisitorPage) => visitor.element((element) => element.interrupt())],
    ['the stop button', (visitor: VisitorPage) => visitor.click('interrupt-button')],
    ['Escape', async (visitor: VisitorPage) => {
      await visitor.click('text-input');
      await visitor.press('Escape');
    }],
  ] as const) {
    it(`${how} aborts what runs: the model is told so once, waits, and goes on with the next turn`, async () => {
      const visitor = await call();
      await say(visitor, 'call waits {}');
      await until('it runs', () => visitor.text('tool'));
      await visitor.event('rv-tool-call');
      await stop(visitor);
      assert.equal((await visitor.event('rv-tool-result')).error, 'tool.interrupted');
      const provider = await visitor.call();
      await until('the output is there', () => outputs(provider).length > 0);
      await say(visitor, 'And now?');
      await answered(visitor, /./);
      assert.deepEqual(outputs(provider), ['{"error":"tool.interrupted"}']);
      assert.deepEqual(sent(provider), ['user', 'answer', 'function_call_output', 'user', 'answer']);
    });
  }

  it('are aborted with the call, and nothing is sent for them', async () => {
    const visitor = await call();
    await say(visitor, 'call waits {}');
    await until('it runs', () => visitor.text('tool'));
    await visitor.click('end-button');
    await visitor.reaches('ended');
    await visitor.isClean();
    assert.deepEqual(outputs(await visitor.call()), []);
    assert.equal(await visitor.text('tool'), null);
  });

  it('are not even loaded in a call without any', async () => {
    const visitor = await lab.open({attributes: MUTED});
    await visitor.click('start-button');
    await visitor.reaches('listening');
    await say(visitor, 'Hello');
    await visitor.reaches('speaking');
    assert.deepEqual(toolFiles(visitor), []);
  });

  it('request-human: the model asks for a person, and the page is told', async () => {
    const visitor = await lab.open({attributes: {...MUTED, 'request-human': ''}});
    await visitor.click('start-button');
    await visitor.reaches('listening');
    await say(visitor, 'call request_human {"reason":"a refund","summary":"The order never came."}');
    const {reason, summary} = await visitor.event('rv-handoff');
    assert.deepEqual([reason, summary], ['a refund', 'The order never came.']);
    await answered(visitor, /The tool has answered/);
    assert.deepEqual(outputs(await visitor.call()), ['A person has been asked.']);
  });

  it('under the strictest policy they work, with no violation', async () => {
    const visitor = await lab.open({route: '/strict', attributes: MUTED});
    await giveTools(visitor);
    await visitor.click('start-button');
    await visitor.reaches('listening');
    await say(visitor, 'call lookup_order {"order":"seventeen"}');
    await answered(visitor, /The tool has answered/);
    await say(visitor, 'call lookup_order with 17');
    await until('it ran', async () => (await ran(visitor) as unknown[]).length === 1);
    assert.deepEqual(await visitor.page.evaluate(() => window.e2e.violations), []);
    assert.deepEqual(await visitor.events('rv-warning'), []);
  });
});

describe('tools.js that cannot be loaded', () => {
  const lab = useLab(startBreakableSite);

  for (const what of ['is not there', 'is forbidden by the policy'] as const) {
    it(`${what}: the page is warned once, the call goes on, and a call of the model is answered`, async () => {
      const forbidden = what === 'is forbidden by the policy';
      if (forbidden) lab.site.headers = {'content-security-policy': `script-src ${lab.site.url}/voice/realtime-voice.js`};
      const visitor = await lab.open({attributes: MUTED});
      if (!forbidden) await lose(visitor, '/tools.js');
      await giveTools(visitor);
      await visitor.click('start-button');
      await visitor.reaches('listening');
      await visitor.event('rv-warning', ({code}) => code === 'tool.unavailable');
      // What the endpoint's own session would have: nobody here can run it.
      await visitor.element((element) => element.updateSession({type: 'realtime', tools: [{type: 'function', name: 'ghost', description: '', parameters: {type: 'object', properties: {}}}]}));
      await say(visitor, 'call ghost {}');
      await answered(visitor, /The tool has answered/);
      assert.deepEqual(outputs(await visitor.call()), ['{"error":"tool.unavailable"}']);
      assert.equal(await warnings(visitor, 'tool.unavailable'), 1);
      assert.deepEqual(await ran(visitor), []);
      assert.deepEqual(await visitor.events('rv-error'), []);
      if (forbidden) assert.ok((await visitor.page.evaluate(() => window.e2e.violations.splice(0))).every((violation) => violation.includes('tools.js')));
    });
  }
});

/** From here on a file of the site is not there. */
async function lose({page}: VisitorPage, path: string): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => void (request.url().endsWith(path) ? request.respond({status: 404}) : request.continue()));
}
