import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {plural} from '../../src/i18n/plural.js';

describe('plural', () => {
  it('chooses the form that the language has for a number', () => {
    const polish = {one: '{count} wiadomość', few: '{count} wiadomości', many: '{count} wiadomości w sumie', other: '{count} wiadomości razem'};
    assert.deepEqual([1, 3, 5, 22, 112].map((count) => plural(polish, 'pl', count)), ['1 wiadomość', '3 wiadomości', '5 wiadomości w sumie', '22 wiadomości', '112 wiadomości w sumie']);
    const arabic = {zero: 'لا رسائل', one: 'رسالة', two: 'رسالتان', few: '{count} رسائل', many: '{count} رسالة', other: '{count} رسالة هنا'};
    assert.deepEqual([0, 1, 2, 3, 11, 100].map((count) => plural(arabic, 'ar-MA', count)), ['لا رسائل', 'رسالة', 'رسالتان', '3 رسائل', '11 رسالة', '100 رسالة هنا']);
  });

  it('writes the number as the language does', () => {
    assert.equal(plural({one: 'Eine', other: '{count} Nachrichten'}, 'de', 1234), '1.234 Nachrichten');
    assert.equal(plural({other: '{count}'}, 'ar-EG', 12), '١٢');
  });

  it('takes the general form where the one for the number is missing', () => assert.equal(plural({other: '{count} Nachrichten'}, 'de', 1), '1 Nachrichten'));
});
