import {en} from '../../src/i18n/en.js';
import {importLanguage} from '../../src/i18n/import-language.js';
import {LANGUAGES, resolve, type Match} from '../../src/i18n/resolve.js';
import {merge, type Strings} from '../../src/i18n/strings.js';
import {need} from './dom.js';
import {GROUPS} from './gallery-groups.js';
import {THEMES} from './themes.js';

/** What a visitor of the gallery may choose: the names of the form's fields, and of the address's parameters. */
const NAMES = ['state', 'variant', 'visualizer', 'theme', 'language', 'colours', 'width'] as const;

export type Choices = Readonly<Record<(typeof NAMES)[number], string>>;

const languageNames = new Intl.DisplayNames(['en'], {type: 'language'});

/** Fills the form with what there is to choose, and with what the address has chosen. */
export function prepareChoices(form: HTMLFormElement): void {
  const field = (name: string) => need(`[name="${name}"]`, HTMLSelectElement, form);
  for (const {title, scenes} of GROUPS) {
    const group = document.createElement('optgroup');
    group.label = title;
    group.append(...scenes.map(([scene, what]) => new Option(what, scene)));
    field('state').append(group);
  }
  field('theme').append(...Object.keys(THEMES).map((name) => new Option(name, name)));
  field('language').append(...['en', ...LANGUAGES].map((name) => new Option(languageNames.of(name) ?? name, name)));
  const address = new URLSearchParams(location.search);
  for (const name of NAMES) if (address.has(name)) field(name).value = address.get(name) ?? '';
}

export function readChoices(form: HTMLFormElement): Choices {
  const address = new URLSearchParams(location.search);
  // An address may name several states, which no field can.
  const chosen = (name: string): string => need(`[name="${name}"]`, HTMLSelectElement, form).value || address.get(name) || '';
  return Object.fromEntries(NAMES.map((name) => [name, chosen(name)])) as Choices;
}

/** Keeps the choices in the address, so that a link shows the same. */
export function rememberChoices(choices: Choices): void {
  const kept = Object.entries(choices).filter(([, value]) => value !== '');
  history.replaceState(null, '', kept.length === 0 ? location.pathname : `?${new URLSearchParams(kept).toString()}`);
}

/** The texts of a language, and which way they run. */
export async function wordsOf(language: string): Promise<Match & {readonly strings: Strings}> {
  const match = resolve([language], LANGUAGES);
  const strings = match.language === 'en' ? en : merge(en, (await importLanguage(match.language)).default);
  return {...match, strings};
}
