import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Span, Turn} from '../src/shapes.js';
import {exportTranscript, type ExportNames} from '../src/transcript-export.js';

const NAMES: ExportNames = {user: 'You', assistant: 'Ada', interrupted: 'interrupted', unheard: 'not heard', unclear: '(not understood)', picture: '(picture)'};
const turn = (text: string, over: Partial<Turn> = {}): Turn => ({id: 'a1', role: 'assistant', text, final: true, interrupted: false, source: 'voice', ...over});
const user = (text: string, over: Partial<Turn> = {}): Turn => turn(text, {id: 'u1', role: 'user', ...over});
const spans = new Map<string, Span>([['u1', {start: 2, end: 3.5}], ['a1', {start: 4.0126, end: 3661.5}]]);

const text = (...turns: Turn[]) => exportTranscript('text', turns, spans, NAMES);
const vtt = (...turns: Turn[]) => exportTranscript('vtt', turns, spans, NAMES);
const cue = (one: Turn, names: Partial<ExportNames> = {}) => exportTranscript('vtt', [one], spans, {...NAMES, ...names}).split('\n').slice(3, -1);

describe('export: text', () => {
  it('is who said what, line by line', () => assert.equal(text(user('When do you open?'), turn('At nine.')), 'You: When do you open?\nAda: At nine.'));

  it('says what was cut off, and what was not heard of it', () => {
    assert.equal(text(turn('At nine', {interrupted: true})), 'Ada: At nine [interrupted]');
    assert.equal(text(turn('At nine, and at ten.', {interrupted: true, heard: 8})), 'Ada: At nine, [interrupted; not heard: and at ten.]');
    assert.equal(text(turn('At nine.', {interrupted: true, heard: 0})), 'Ada: [interrupted; not heard: At nine.]');
    assert.equal(text(turn('At nine.', {interrupted: true, heard: 8})), 'Ada: At nine. [interrupted]');
  });

  it('has a word for what has none', () => assert.equal(text(user(''), user('', {source: 'text'})), 'You: (not understood)\nYou: (picture)'));

  it('marks what nobody seems to have said, and the JSON has it as it is', () => {
    const invented = user('Thank you for watching.', {suspect: true});
    assert.equal(text(invented), 'You: Thank you for watching. (not understood)');
    assert.ok(exportTranscript('json', [invented], spans, NAMES).includes('"suspect": true'));
  });

  it('names each of several voices', () => {
    const segments = [{speaker: 'A', text: 'Hm.'}, {speaker: null, text: 'Yes.'}];
    assert.equal(text(user('Hm. Yes.', {segments})), 'A: Hm.\nYou: Yes.');
  });

  it('has no control characters', () => assert.equal(text(turn('\u001b[2Jclear\u0000')), 'Ada: [2Jclear'));
});

describe('export: JSON', () => {
  it('is each turn as it is, with its times', () => {
    const cut = turn('At nine', {interrupted: true, heard: 2});
    assert.deepEqual(JSON.parse(exportTranscript('json', [user('<b>'), cut, user('late', {id: 'u9'})], spans, NAMES)), {
      turns: [
        {...user('<b>'), start: 2, end: 3.5},
        {...cut, start: 4.0126, end: 3661.5},
        {...user('late', {id: 'u9'}), start: null, end: null},
      ],
    });
  });
});

describe('export: WebVTT', () => {
  it('is a cue for each turn, with its voice', () => {
    assert.equal(vtt(user('When do you open?'), turn('At nine.')), 'WEBVTT\n\n00:00:02.000 --> 00:00:03.500\n<v You>When do you open?</v>\n\n00:00:04.013 --> 01:01:01.500\n<v Ada>At nine.</v>\n');
  });

  it('is a file without cues, of nothing', () => assert.equal(vtt(), 'WEBVTT\n'));

  it('is readable for a second, at least, and begins no earlier than the cue before', () => {
    const times = new Map<string, Span>([['u1', {start: 5, end: 5}], ['a1', {start: 3, end: 4}]]);
    const lines = exportTranscript('vtt', [user('x'), turn('y')], times, NAMES).match(/.*-->.*/g);
    assert.deepEqual(lines, ['00:00:05.000 --> 00:00:06.000', '00:00:05.000 --> 00:00:06.000']);
  });

  it('leaves out what has no words, and what nobody has measured', () => assert.equal(vtt(user(''), user('x', {id: 'u9'})), 'WEBVTT\n'));

  it('says what was not heard by a class', () => {
    assert.deepEqual(cue(turn('At nine, and at ten.', {interrupted: true, heard: 8})), ['<v Ada>At nine, <c.unheard>and at ten.</c></v>']);
    assert.deepEqual(cue(turn('At nine.', {interrupted: true, heard: 0})), ['<v Ada> <c.unheard>At nine.</c></v>']);
  });

  it('has a line for each of several voices', () => {
    const segments = [{speaker: 'A', text: 'Hm.'}, {speaker: 'B', text: 'Yes.'}];
    assert.deepEqual(cue(turn('Hm. Yes.', {segments})), ['<v A>Hm.</v>', '<v B>Yes.</v>']);
  });

  it('lets no words end the cue, begin another, or be markup', () => {
    for (const evil of ['a\n\n00:00:00.000 --> 00:00:09.000\nb', 'a\r\n\r\nNOTE b', '<c.x>a</c><v Ada>b', '&lt;b&gt; &', 'a --> b', 'WEBVTT\n\nSTYLE\n::cue{}', '</v><i>x', 'a\u2028\u2028b']) {
      const [line = '', ...more] = cue(turn(evil));
      assert.deepEqual(more, [], evil);
      assert.match(line, /^<v Ada>[^<>]*<\/v>$/);
      assert.equal(/&(?!amp;|lt;|gt;)/.test(line), false, line);
      assert.equal(line.includes('-->'), false);
    }
    assert.deepEqual(cue(turn('a & b < c --> d')), ['<v Ada>a &amp; b &lt; c --&gt; d</v>']);
  });

  it('nor does a name', () => {
    for (const name of ['A>\n\nb', 'A<b>', 'A & B', '-->']) {
      const lines = cue(turn('x'), {assistant: name});
      assert.equal(lines.length, 1);
      assert.match(lines.join(), /^<v [^<>]*>x<\/v>$/);
    }
    assert.equal(cue(turn('x', {segments: [{speaker: 'A>\n\nb', text: 'x'}]})).length, 1);
  });

  it('keeps other scripts and their directions', () => assert.deepEqual(cue(turn('مرحبا <b>')), ['<v Ada>مرحبا &lt;b&gt;</v>']));
});
