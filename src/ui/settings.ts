import {html, nothing, type TemplateResult} from 'lit-html';
import {languages} from '../i18n/languages.js';
import type {Preferences} from '../preferences.js';
import type {Device} from '../shapes.js';
import type {Send} from './intents.js';
import type {ViewModel} from './model.js';

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly current: boolean;
}

/** It shows what is so: what was picked shows when it has become so. */
const select = (part: string, label: string, choices: readonly Choice[], pick: (value: string) => void): TemplateResult => {
  const change = (event: Event) => {
    const field = event.target as HTMLSelectElement;
    const {value} = field;
    field.selectedIndex = choices.findIndex(({current}) => current);
    pick(value);
  };
  return html`<label>${label}<select part=${part} @change=${change}>${choices.map(
    ({value, label, current}) => html`<option value=${value} .selected=${current}>${label}</option>`,
  )}</select></label>`;
};

const level = (side: 'input' | 'output'): TemplateResult => html`<span class="level ${side}" aria-hidden="true"></span>`;

/** Where the browser does not list what the system uses, that stands first. */
const choicesOf = (devices: readonly Device[], systemDefault: string): readonly Choice[] => {
  const listed = devices.map(({deviceId, label, current}) => ({value: deviceId, label: deviceId === 'default' ? systemDefault : label, current}));
  return listed.some(({value}) => value === 'default') ? listed : [{value: '', label: systemDefault, current: !listed.some(({current}) => current)}, ...listed];
};

const nameOf = (language: string): string => new Intl.DisplayNames([language], {type: 'language'}).of(language) ?? language;

const rows = ({strings, devices: {microphones, speakers}, showDevices, showTranscript, volume, language, captionsOnly}: ViewModel, send: Send): TemplateResult => {
  const prefer = (preferences: Preferences) => send({type: 'prefer', preferences});
  const known = [...new Set(['en', ...languages()])].map((value) => ({value, label: nameOf(value), current: value === language}));
  // One speaker is no choice.
  const several = speakers.filter(({deviceId}) => deviceId !== 'default').length > 1;
  return html`
    ${showDevices && microphones.length > 0
      ? html`<div>${select('device-select', strings.microphone, choicesOf(microphones, strings.systemDefault), (microphone) => prefer({microphone}))}${level('input')}</div>`
      : nothing}
    ${showDevices && several ? select('device-select', strings.speaker, choicesOf(speakers, strings.systemDefault), (speaker) => prefer({speaker})) : nothing}
    <div><label>${strings.volume}<input part="volume-slider" type="range" min="0" max="100" step="5" .value=${String(Math.round(volume * 100))}
      @input=${({target}: Event) => prefer({volume: (target as HTMLInputElement).valueAsNumber / 100})} /></label>${level('output')}</div>
    ${select('language-select', strings.language, known, (locale) => prefer({locale}))}
    ${showTranscript
      ? html`<label class="check"><input part="captions-only" type="checkbox" .checked=${captionsOnly}
          @change=${({target}: Event) => prefer({captionsOnly: (target as HTMLInputElement).checked})} />${strings.captionsOnly}</label>`
      : nothing}
  `;
};

/** What a visitor can set for themselves. */
export const settings = (model: ViewModel, send: Send): TemplateResult =>
  html`<div part="settings" id="settings" class="settings" role="group" aria-label=${model.strings.settings} ?hidden=${!model.settingsOpen}
    >${model.settingsOpen ? rows(model, send) : nothing}</div>`;
