import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {judge} from '../../src/preflight/network.js';
import {isVoiceError} from '../support/voice-error.js';

describe('what the paths that a browser finds tell', () => {
  /** Paths, whether a server was asked by UDP, and the verdict: with a WebSocket to fall back to, and without. */
  const TABLE: readonly (readonly [kinds: readonly string[], asked: boolean, fallback: string, alone: string])[] = [
    [['host udp'], false, 'ok', 'ok'],
    [['host udp', 'host tcp'], false, 'ok', 'ok'],
    [['host tcp'], false, 'warning', 'warning'],
    [[], false, 'warning', 'failed'],
    [['host udp'], true, 'warning', 'failed'],
    [['host udp', 'host tcp'], true, 'warning', 'warning'],
    [['host udp', 'srflx udp'], true, 'ok', 'ok'],
    [['host udp', 'direct udp'], true, 'ok', 'ok'],
    [['relay udp'], true, 'ok', 'ok'],
    [['host udp', 'relay tcp'], true, 'warning', 'warning'],
    [['host udp', 'relay tls'], true, 'warning', 'warning'],
    [[], true, 'warning', 'failed'],
  ];
  for (const [kinds, asked, ...verdicts] of TABLE) {
    for (const [index, verdict] of verdicts.entries()) {
      it(`${kinds.join(', ') || 'none'}${asked ? ', with a server asked' : ''}, ${index === 0 ? 'with' : 'without'} a WebSocket: ${verdict}`, () => {
        const look = () => judge(kinds, asked, index === 0);
        if (verdict === 'failed') return assert.throws(look, isVoiceError('net.ice_failed'));
        const {status, code, detail} = look();
        assert.deepEqual([status, code], [verdict, verdict === 'warning' ? 'net.ice_failed' : undefined]);
        assert.equal(detail.includes('not proven'), verdict === 'ok' && !asked);
      });
    }
  }
});
