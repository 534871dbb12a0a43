import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createClientSecrets } from '../../../demo/local-provider/secrets.js';
import { createConfig } from '../../../demo/local-provider/session/config.js';

describe('a client secret', () => {
  const config = createConfig({ type: 'realtime' });

  it('carries its time of issue and opens sessions until it expires, more than one', () => {
    let now = 1_769_807_855_000;
    const secrets = createClientSecrets(() => now);
    const { value, expiresAt } = secrets.issue({ config }, 600);
    assert.match(value, /^ek_697d1fef[0-9a-f]{24}$/);
    assert.equal(expiresAt, 1_769_808_455);
    assert.notEqual(secrets.redeem(value), 'unknown');
    now += 599_000;
    assert.deepEqual(secrets.redeem(value), { value, expiresAt, plan: { config } });
    now += 1000;
    assert.equal(secrets.redeem(value), 'expired');
  });

  it('is none unless it was issued here', () => {
    assert.equal(createClientSecrets().redeem('ek_697d1fef'), 'unknown');
  });
});
