import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {useLab} from '../support/lab.js';
import type {VisitorPage} from '../support/page.js';
import {startBreakableSite} from '../support/site.js';
import {until} from '../support/until.js';

const begun = async (visitor: VisitorPage): Promise<number> => (await visitor.call()).events.filter(({type}) => type === 'response.created').length;

describe('a call that is lost', () => {
  const lab = useLab(startBreakableSite);

  /** A call in which nobody speaks. */
  async function live(): Promise<VisitorPage> {
    const visitor = await lab.open({attributes: {muted: ''}});
    await visitor.click('start-button');
    await visitor.reaches('listening');
    return visitor;
  }

  it('ends with the element, when that leaves the page', async () => {
    const visitor = await lab.open();
    await visitor.click('start-button');
    await visitor.reaches('speaking');
    const call = await visitor.call();
    await visitor.element((element) => {
      window.e2e.follow(element);
      element.remove();
    });
    assert.equal((await visitor.event('rv-session-end')).reason, 'page');
    await visitor.isClean();
    await visitor.hearsSilence();
    await until('the provider sees it', () => call.ended);
    assert.equal(call.endReason, 'channel_closed');
  });

  it('ends with the page, when the visitor goes elsewhere', async () => {
    const visitor = await lab.open();
    await visitor.click('start-button');
    await visitor.reaches('speaking');
    const call = await visitor.call();
    await visitor.page.goto(`${lab.site.url}/strict`);
    await until('the provider sees it', () => call.ended);
    assert.equal(call.endReason, 'channel_closed', 'told, not timed out');
  });

  it('fails when the provider hangs up and nothing may be rebuilt, and Retry calls again', async () => {
    const visitor = await lab.open({attributes: {muted: '', 'no-reconnect': ''}});
    await visitor.click('start-button');
    await visitor.reaches('listening');
    const call = await visitor.call();
    const {provider} = lab.site;
    const hungUp = await fetch(`${provider.url}/v1/realtime/calls/${call.id}/hangup`, {method: 'POST', headers: {authorization: `Bearer ${provider.apiKey}`}});
    assert.equal(hungUp.status, 200);
    await visitor.reaches('failed');
    const {error} = await visitor.event('rv-error');
    assert.deepEqual([error.code, error.retry], ['net.channel_closed', 'user']);
    assert.equal((await visitor.event('rv-session-end')).reason, 'error');
    assert.match((await visitor.text('error')) ?? '', /connection was lost/);
    await visitor.isClean();

    await visitor.click('retry-button');
    await until('there is a second call', async () => (await visitor.events('rv-session-start')).length === 2);
    assert.equal(await visitor.text('error'), null, 'the error is gone');
    await visitor.element((element) => element.sendText('Are you there again?'));
    await visitor.hearsVoice();
  });

  it('says so when the provider ends an expired session and nothing may be rebuilt', async () => {
    const visitor = await lab.open({attributes: {muted: '', 'no-reconnect': ''}});
    await visitor.click('start-button');
    await visitor.reaches('listening');
    const call = await visitor.call();
    call.send({type: 'error', event_id: 'event_e2e', error: {type: 'invalid_request_error', code: 'session_expired', message: 'Your session hit the maximum duration.', param: null, event_id: null}});
    const {provider} = lab.site;
    await fetch(`${provider.url}/v1/realtime/calls/${call.id}/hangup`, {method: 'POST', headers: {authorization: `Bearer ${provider.apiKey}`}});
    await visitor.reaches('failed');
    assert.equal((await visitor.event('rv-error')).error.code, 'session.expired');
    await visitor.isClean();
  });

  it('goes on through events that nobody knows, and through nonsense', async () => {
    const visitor = await live();
    const call = await visitor.call();
    call.send({type: 'something.nobody.knows', event_id: 'event_a', x: 1});
    call.send({type: 'response.done', event_id: 'event_b', response: 'no object'});
    await visitor.event('rv-warning', ({code}) => code === 'protocol.bad_event');
    await visitor.element((element) => element.sendText('Still there?'));
    await visitor.hearsVoice();
  });

  it('is ended by more events than anything real sends, and leaves nothing', async () => {
    const visitor = await lab.open({attributes: {'no-microphone': '', transport: 'websocket'}});
    await visitor.click('start-button');
    await visitor.reaches('listening');
    const call = await visitor.call();
    // As many as are taken at once, and as many as are taken in the time that these need.
    for (let count = 0; count < 200_000; count += 1) call.send({type: 'nobody.knows'});
    await until('the call is ended', async () => (await visitor.state()) === 'failed', 30_000);
    const {error} = await visitor.event('rv-error');
    assert.deepEqual([error.code, error.retry], ['protocol.flood', 'no']);
    assert.deepEqual(await visitor.events('rv-reconnecting'), [], 'no other is tried');
    await visitor.isClean();
  });

  it('says on the console what the page lacks, once, where a visitor can do nothing about it', async () => {
    const visitor = await lab.open({attributes: {'token-endpoint': 'https://elsewhere.example/token'}});
    await visitor.element((element) => element.start().catch(() => undefined));
    await visitor.element((element) => element.start().catch(() => undefined));
    assert.deepEqual(visitor.said.filter((line) => line.includes('config.')), ['<realtime-voice>: config.origin_not_allowed: token-endpoint: add data-allow-origins="https://elsewhere.example" to the script tag, or call RealtimeVoiceElement.allowOrigins()']);
  });

  it('reports an answer that failed, and goes on', async () => {
    const visitor = await live();
    lab.site.provider.faults.session = {failResponses: 2};
    await visitor.element((element) => element.sendText('This will fail, twice.'));
    await visitor.event('rv-warning', ({code}) => code === 'provider.response_failed');
    await visitor.reaches('listening');
    await until('the visitor reads it', async () => (await visitor.text('error')) === "I couldn't answer that. Please say it again.");
    assert.deepEqual([await visitor.element(({error}) => error), await visitor.events('rv-error')], [null, []]);
    await visitor.element((element) => element.sendText('And this will not.'));
    await visitor.hearsVoice();
    assert.equal(await visitor.text('error'), null);
  });

  it('asks again for an answer that failed, and nobody reads of it', async () => {
    const visitor = await live();
    lab.site.provider.faults.session = {failResponses: 1};
    await visitor.element((element) => element.sendText('This will fail, once.'));
    await visitor.hearsVoice();
    assert.deepEqual((await visitor.events('rv-warning')).map(({code}) => code), ['provider.response_failed']);
    assert.equal((await visitor.call()).inspection.responses, 2);
    const states = await visitor.states();
    assert.deepEqual(states.slice(states.indexOf('thinking')), ['thinking', 'speaking'], 'it never stopped thinking');
  });

  it('asks again for an answer that never began, and then says that there is none', async () => {
    const visitor = await live();
    lab.site.provider.faults.session = {stallResponses: 1};
    await visitor.element((element) => element.sendText('Nobody hears this at first.'));
    await visitor.event('rv-warning', ({code}) => code === 'provider.stalled');
    await visitor.hearsVoice();
    assert.equal(await begun(visitor), 1);

    lab.site.provider.faults.session = {stallResponses: 2};
    await visitor.element((element) => element.sendText('Nobody ever hears this.'));
    await until('the visitor reads it', async () => (await visitor.text('error')) === "I couldn't answer that. Please say it again.", 30_000);
    assert.deepEqual((await visitor.events('rv-warning')).map(({code}) => code), ['provider.stalled', 'provider.stalled', 'provider.response_failed']);
    await visitor.element((element) => element.sendText('And this?'));
    await until('it is answered', async () => (await begun(visitor)) === 2);
  });

  it('says so where the provider refuses to make an answer, and goes on', async () => {
    const visitor = await live();
    await visitor.element((element) => element.sendText('error invalid_value'));
    await until('the visitor reads it', async () => (await visitor.text('error')) === "I couldn't answer that. Please say it again.");
    assert.deepEqual((await visitor.events('rv-warning')).map(({code}) => code), ['provider.error', 'provider.response_failed']);
    await visitor.reaches('listening');
    await visitor.element((element) => element.sendText('And this?'));
    await visitor.hearsVoice();
    assert.equal(await visitor.text('error'), null);
  });

  it('says so where an answer is filtered, and goes on', async () => {
    const visitor = await live();
    await visitor.element((element) => element.sendText('incomplete content_filter'));
    await visitor.event('rv-warning', ({code}) => code === 'provider.filtered');
    await until('the visitor reads it', async () => (await visitor.text('error')) === "I can't help with that.");
    await visitor.element((element) => element.sendText('And with this?'));
    await visitor.hearsVoice();
  });

  it('ends where the account has run out of credit, and says so', async () => {
    const visitor = await live();
    await visitor.element((element) => element.sendText('error insufficient_quota'));
    await visitor.reaches('failed');
    const {error} = await visitor.event('rv-error');
    assert.deepEqual([error.code, error.retry, error.detail], ['provider.quota', 'no', 'the provider said insufficient_quota']);
    assert.deepEqual(await visitor.events('rv-reconnecting'), []);
    assert.equal((await visitor.event('rv-session-end')).reason, 'error');
    await visitor.isClean();
  });

  it('reports it in the pill, where the panel is closed', async () => {
    const visitor = await lab.open({attributes: {muted: '', variant: 'floating'}});
    await visitor.click('launcher');
    await visitor.click('start-button');
    await visitor.reaches('listening');
    await visitor.click('close-button');
    lab.site.provider.faults.session = {failResponses: 2};
    await visitor.element((element) => element.sendText('This will fail, twice.'));
    await until('the pill says it', async () => (await visitor.text('pill'))?.includes("I couldn't answer that.") === true);
  });
});
