import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useLab} from '../support/lab.js';
import type {VisitorPage} from '../support/page.js';
import {answered, giveTools, outputs, ran, say, sent} from '../support/page-tools.js';
import {startBreakableSite} from '../support/site.js';
import {until} from '../support/until.js';

const MUTED = {muted: ''};

/** What a row says of a tool, in English. */
const ROWS = {done: /Done: .*echo/, failed: /Failed: .*fail/};

/** A click by a script of the page, not by the visitor. */
const clickByScript = (visitor: VisitorPage, part: string): Promise<void> =>
  visitor.element(({shadowRoot}, name) => shadowRoot?.querySelector<HTMLElement>(`[part="${name}"]`)?.click(), part);

describe('a tool that the visitor must approve', () => {
  const lab = useLab(startBreakableSite);

  const asked = async (): Promise<VisitorPage> => {
    const visitor = await lab.open({attributes: MUTED});
    await giveTools(visitor);
    await visitor.click('start-button');
    await visitor.reaches('listening');
    await say(visitor, 'call cancel_order with 17');
    await until('the card is there', () => visitor.text('tool-approval'));
    return visitor;
  };

  it('is shown with what it would be run with, and does not run before', async () => {
    const visitor = await asked();
    assert.match((await visitor.text('tool-approval')) ?? '', /cancel_order/);
    assert.equal(await visitor.text('tool-arguments'), '{\n  "order": 17\n}');
    assert.deepEqual(await ran(visitor), []);
    assert.deepEqual(outputs(await visitor.call()), []);
  });

  it('runs with the visitor\'s click', async () => {
    const visitor = await asked();
    await visitor.click('tool-approve');
    await answered(visitor, /The tool has answered/);
    assert.deepEqual(await ran(visitor), [['cancel_order', {order: 17}]]);
    assert.deepEqual(outputs(await visitor.call()), ['cancelled']);
    await until('the card is gone', async () => (await visitor.text('tool-approval')) === null);
  });

  it('does not run when the visitor declines, and the model is told', async () => {
    const visitor = await asked();
    await visitor.click('tool-decline');
    await answered(visitor, /The tool has answered/);
    assert.deepEqual(await ran(visitor), []);
    assert.deepEqual(outputs(await visitor.call()), ['{"error":"tool.declined"}']);
    assert.equal((await visitor.event('rv-tool-result')).error, 'tool.declined');
  });

  it('takes no click of a script for a yes, nor for a no', async () => {
    const visitor = await asked();
    await clickByScript(visitor, 'tool-approve');
    await clickByScript(visitor, 'tool-decline');
    assert.notEqual(await visitor.text('tool-approval'), null);
    assert.deepEqual([await ran(visitor), await visitor.events('rv-tool-result')], [[], []]);
    await visitor.click('tool-approve');
    await visitor.event('rv-tool-result', ({ok}) => ok);
    assert.deepEqual(await ran(visitor), [['cancel_order', {order: 17}]]);
  });

  for (const [how, stop] of [
    ['Escape', async (visitor: VisitorPage) => {
      await visitor.click('text-input');
      await visitor.press('Escape');
    }],
    ['interrupt()', (visitor: VisitorPage) => visitor.element((element) => element.interrupt())],
  ] as const) {
    it(`${how} takes the question back: the tool does not run, and the model is told once`, async () => {
      const visitor = await asked();
      await stop(visitor);
      await until('the card is gone', async () => (await visitor.text('tool-approval')) === null);
      assert.equal((await visitor.event('rv-tool-result')).error, 'tool.interrupted');
      const provider = await visitor.call();
      await until('the output is there', () => outputs(provider).length > 0);
      assert.deepEqual(outputs(provider), ['{"error":"tool.interrupted"}']);
      assert.deepEqual(sent(provider), ['user', 'answer', 'function_call_output']);
      assert.deepEqual(await ran(visitor), []);
    });
  }

  it('is forgotten with the call', async () => {
    const visitor = await asked();
    await visitor.click('end-button');
    await visitor.reaches('ended');
    assert.equal(await visitor.text('tool-approval'), null);
    await visitor.isClean();
    assert.deepEqual(await ran(visitor), []);
  });
});

describe('a tool of the provider\'s own', () => {
  const lab = useLab(startBreakableSite);

  const call = async (over: Readonly<Record<string, unknown>> = {}): Promise<VisitorPage> => {
    const visitor = await lab.open({attributes: MUTED});
    const server = {type: 'mcp', server_label: 'shop', server_url: 'https://mcp.invalid', ...over};
    await visitor.element((element, tool) => (element.sessionConfig = {tools: [tool]}), server);
    await visitor.click('start-button');
    await visitor.reaches('listening');
    const provider = await visitor.call();
    await until('the tools are listed', () => provider.events.some(({type}) => type === 'mcp_list_tools.completed'));
    return visitor;
  };

  for (const [typed, row] of [['call echo with 7', ROWS.done], ['call fail with 7', ROWS.failed]] as const) {
    it(`${typed}: shows what is at work, and what came of it`, async () => {
      lab.site.provider.faults.session = {mcpWaits: true};
      const visitor = await call({require_approval: 'never', allowed_tools: ['echo', 'fail']});
      await say(visitor, typed);
      await until(`the row says ${String(row)}`, async () => row.test((await visitor.text('tool')) ?? ''));
      assert.deepEqual(await visitor.events('rv-tool-call'), [], 'it is none of the page\'s');
    });
  }

  for (const [what, part, approve] of [['yes', 'tool-approve', true], ['no', 'tool-decline', false]] as const) {
    it(`asks the visitor, and is told ${what}`, async () => {
      const visitor = await call();
      await say(visitor, 'call echo with 7');
      assert.match(await until('the card is there', () => visitor.text('tool-approval')), /shop: echo/);
      await clickByScript(visitor, part);
      const provider = await visitor.call();
      assert.equal(provider.inspection.approvals.length, 0);
      await visitor.click(part);
      await until('the provider has its answer', () => provider.inspection.approvals.length > 0);
      assert.deepEqual(provider.inspection.approvals.map((each) => each.approve), [approve]);
      await until('the card is gone', async () => (await visitor.text('tool-approval')) === null);
      if (approve) await answered(visitor, /The tool has answered/);
      else await say(visitor, 'Then not.');
      await answered(visitor, /./);
    });
  }
});
