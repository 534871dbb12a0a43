import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fails, type ExpectedFailure} from '../support/failure.js';
import {useLab} from '../support/lab.js';
import {mintGa, mintPreview} from '../support/mint.js';
import {assertInOrder, type VisitorPage} from '../support/page.js';
import {startBreakableSite} from '../support/site.js';
import {until} from '../support/until.js';

const TRANSPORTS = ['webrtc', 'websocket'] as const;

async function converses(visitor: VisitorPage): Promise<void> {
  await visitor.click('start-button');
  await visitor.reaches('speaking');
  await visitor.hearsVoice();
  await visitor.event('rv-transcript', ({role, final}) => role === 'user' && final);
  await visitor.event('rv-speech-end', ({role}) => role === 'assistant');
  await visitor.reaches('listening');
  assertInOrder(await visitor.states(), ['connecting', 'listening', 'hearing', 'thinking', 'speaking', 'listening']);
  assert.deepEqual(await visitor.element(({transcript}) => transcript.map(({role, text}) => `${role} ${text !== ''}`)), ['user true', 'assistant true']);
  assert.deepEqual(await visitor.events('rv-error'), []);
}

describe('a provider that speaks the preview dialect', () => {
  const lab = useLab(() => startBreakableSite({preview: true}));

  for (const transport of TRANSPORTS) {
    it(`is spoken to in it over ${transport}, by the shape of the credential`, async () => {
      const {site} = lab;
      site.token.fault = {body: await mintPreview(site.provider)};
      const visitor = await lab.open({attributes: {'base-url': `${site.url}/v1`, transport, instructions: 'Be brief.', voice: 'sage'}});
      await converses(visitor);
      const {dialect, transport: used, model} = await visitor.event('rv-session-start');
      assert.deepEqual([dialect, used, model], ['preview', transport, 'gpt-4o-mini-realtime-preview']);
      const {dialect: spoken, updates} = (await visitor.call()).inspection;
      assert.deepEqual([spoken, updates], ['preview', 1]);
      await visitor.element((element) => element.sendText('hello'));
      await until('it is answered', async () => (await visitor.element(({transcript}) => transcript.filter(({role, final}) => role === 'assistant' && final).length)) === 2);
      assert.deepEqual((await visitor.events('rv-warning')).filter(({code}) => code !== 'config.model_retiring'), []);
    });
  }

  it('though its credential looks like GA: told by its session', async () => {
    const {site} = lab;
    const {client_secret} = await mintPreview(site.provider);
    site.token.fault = {body: {value: client_secret?.value}};
    const visitor = await lab.open({attributes: {'base-url': `${site.url}/v1`, instructions: 'Be brief.'}});
    await visitor.click('start-button');
    const {dialect} = await visitor.event('rv-session-start');
    assert.equal(dialect, 'preview');
    // In the wrong dialect it would have been refused.
    assert.equal((await visitor.call()).inspection.updates, 1);
  });
});

describe('a provider that no longer speaks the preview dialect', () => {
  const lab = useLab(startBreakableSite);
  const REFUSED: ExpectedFailure = {code: 'config.dialect', retry: 'no', shows: /not set up correctly/};

  /** A key of today, in an answer of yesterday's shape. */
  async function wrap(): Promise<void> {
    const {value} = await mintGa(lab.site.provider);
    lab.site.token.fault = {body: {object: 'realtime.session', model: 'gpt-realtime', modalities: ['audio', 'text'], voice: 'alloy', client_secret: {value}}};
  }

  for (const transport of TRANSPORTS) {
    it(`says so over ${transport}: config.dialect`, async () => {
      await wrap();
      const visitor = await lab.open({attributes: {'base-url': `${lab.site.url}/v1`, transport}});
      await fails(visitor, REFUSED);
      const {error} = await visitor.event('rv-error');
      assert.match(error.detail, /beta_api_shape_disabled: mint the key at \/v1\/realtime\/client_secrets, and leave dialect at "auto" or "ga"$/);
      assert.ok(visitor.said.some((line) => line.includes('/v1/realtime/client_secrets')), 'the console says so, too');
    });
    it(`is spoken to in GA over ${transport} where the page insists, whatever the credential looks like`, async () => {
      await wrap();
      const visitor = await lab.open({attributes: {'base-url': `${lab.site.url}/v1`, transport, dialect: 'ga'}});
      await visitor.click('start-button');
      const {dialect, transport: used} = await visitor.event('rv-session-start');
      assert.deepEqual([dialect, used], ['ga', transport]);
      await visitor.reaches('speaking');
    });
  }
});
