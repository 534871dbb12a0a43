import {allowOrigins} from '../allowed-origins.js';
import {ConfiguredElement} from '../configured-element.js';
import {registerStrings} from '../i18n/languages.js';
import type {Strings} from '../i18n/strings.js';
import {NO_USAGE} from '../resting.js';
import type {ConnectionStats, Usage} from '../shapes.js';
import {supported} from '../supported.js';
import type {ExportKind} from '../transcript-export.js';

/** An empty conversation. */
const NOTHING_SAID: Readonly<Record<ExportKind, string>> = {text: '', json: '{\n  "turns": []\n}', vtt: 'WEBVTT\n'};

/** What an element answers that has had no call: the same as a `RealtimeVoiceElement` would. */
export abstract class RestingElement extends ConfiguredElement {
  static get supported(): boolean {
    return supported();
  }

  static allowOrigins(origins: readonly string[]): void {
    allowOrigins(origins);
  }

  static registerStrings(locale: string, strings: Strings): void {
    registerStrings(locale, strings);
  }

  get usage(): Usage {
    return NO_USAGE;
  }

  get stats(): ConnectionStats | null {
    return null;
  }

  get sessionId(): string | null {
    return null;
  }

  get elapsed(): number {
    return 0;
  }

  get inputLevel(): number {
    return 0;
  }

  get outputLevel(): number {
    return 0;
  }

  exportTranscript(kind: ExportKind = 'text'): string {
    return NOTHING_SAID[kind];
  }

  sendEvent(): boolean {
    return false;
  }

  submitFeedback(): boolean {
    return false;
  }

  interrupt(): void {}

  startTalking(): void {}

  stopTalking(): void {}
}
