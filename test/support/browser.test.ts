import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {candidates, chromiumArgs, chromiumPath, programPath, type Machine} from './browser.js';

const machine = (part: Partial<Machine>): Machine => ({platform: 'linux', env: {}, isRoot: false, ...part});

describe('finding Chromium', () => {
  it('takes CHROME_PATH and nothing else', () => {
    assert.deepEqual(candidates(machine({env: {CHROME_PATH: '/opt/chrome'}})), ['/opt/chrome']);
  });

  it('knows the usual places of each system', () => {
    assert.ok(candidates(machine({})).includes('/usr/bin/chromium'));
    assert.ok(candidates(machine({platform: 'darwin'})).includes('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'));
    const windows = candidates(machine({platform: 'win32', env: {PROGRAMFILES: 'C:\\Program Files'}}));
    assert.ok(windows.includes('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'));
  });

  it('returns what can be run', async () => {
    assert.equal(await chromiumPath(machine({env: {CHROME_PATH: process.execPath}})), process.execPath);
  });

  it('says what is wrong with CHROME_PATH', async () => {
    await assert.rejects(chromiumPath(machine({env: {CHROME_PATH: '/nowhere/chrome'}})), /CHROME_PATH names \/nowhere\/chrome/);
  });

  it('says what to install where it may not', async () => {
    await assert.rejects(chromiumPath(machine({platform: 'win32'})), /install Chromium, Chrome or Edge/);
  });
});

describe('finding another program', () => {
  it('takes the first that can be run', async () => assert.equal(await programPath(['/nowhere/a', process.execPath], 'a'), process.execPath));

  it('says what to install where it may not', async () => {
    await assert.rejects(programPath(['/nowhere/a'], 'a-package', machine({})), /\/nowhere\/a is missing.*apt-get install a-package/);
  });
});

describe("Chromium's flags", () => {
  it('drop the sandbox for root only', () => {
    assert.ok(chromiumArgs({}, machine({isRoot: true})).includes('--no-sandbox'));
    assert.ok(!chromiumArgs({}, machine({})).includes('--no-sandbox'));
  });

  it('play a WAV once as the microphone', () => {
    assert.ok(chromiumArgs({microphone: '/a.wav'}, machine({})).includes('--use-file-for-fake-audio-capture=/a.wav%noloop'));
    assert.ok(!chromiumArgs({}, machine({})).join(' ').includes('fake-audio-capture'));
  });

  it('leave WebRTC on the loopback address', () => assert.ok(chromiumArgs({}, machine({})).includes('--allow-loopback-in-peer-connection')));
});
