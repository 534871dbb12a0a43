/**
 * Every state of the element, drawn by its own view without a call. Here `<realtime-voice>` is a scene, so that a sheet written
 * for the element fits as it is.
 */
import type {ViewModel} from '../../src/ui/model.js';
import {prepareChoices, readChoices, rememberChoices, wordsOf, type Choices} from './choices.js';
import {make, need} from './dom.js';
import {GROUPS} from './gallery-groups.js';
import {SceneElement} from './scene-element.js';
import {SCENES, type Scene} from './scenes.js';
import {THEMES} from './themes.js';

customElements.define('realtime-voice', SceneElement);

interface Exhibit {
  readonly scene: Scene;
  readonly what: string;
  readonly frame: HTMLElement;
  readonly element: SceneElement;
}

const form = need('#choices', HTMLFormElement);
const place = need('#scenes', HTMLElement);
const source = need('#theme-source', HTMLElement);
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

const exhibit = (scene: Scene, what: string): Exhibit => {
  const element = new SceneElement();
  return {scene, what, element, frame: make('figure', 'scene', make('figcaption', '', what), element)};
};

const groups = GROUPS.map(({title, scenes}) => {
  const exhibits = scenes.map(([scene, what]) => exhibit(scene, what));
  const heading = make('h2', '', title);
  heading.id = title.toLowerCase().replaceAll(' ', '-').replace('?', '');
  const section = make('section', 'group', heading, make('div', 'scenes', ...exhibits.map(({frame}) => frame)));
  section.setAttribute('aria-labelledby', heading.id);
  return {section, exhibits};
});

/** As the attributes of an element would say it. */
function modelOf({variant, visualizer}: Choices): Partial<ViewModel> {
  const [name = 'inline', open] = (variant || 'inline').split('-');
  return {
    variant: name as ViewModel['variant'],
    open: open === 'open',
    visualizer: (visualizer || 'bars') as ViewModel['visualizer'],
    showTextInput: name !== 'button',
  };
}

async function draw(): Promise<void> {
  const choices = readChoices(form);
  const wanted = choices.state === '' ? null : choices.state.split(',');
  const {strings, ...language} = await wordsOf(choices.language);
  // First what decides how large a view is: its transcript is scrolled to the end as it is drawn.
  sheet.replaceSync(THEMES[choices.theme] ?? '');
  place.dataset.variant = choices.variant || 'inline';
  place.dataset.width = choices.width;
  place.toggleAttribute('data-sheet', wanted !== null);
  for (const {section, exhibits} of groups) {
    for (const {scene, what, frame, element} of exhibits) {
      frame.hidden = wanted?.includes(scene) === false;
      if (choices.colours === '') element.removeAttribute('theme');
      else element.setAttribute('theme', choices.colours);
      // Where all are here, each has a name of its own: a page has no two regions of one name.
      element.draw({...SCENES[scene], ...language, strings, ...modelOf(choices), label: wanted ? strings.label : what});
    }
    section.hidden = exhibits.every(({frame}) => frame.hidden);
  }
  source.textContent = THEMES[choices.theme] ?? '';
  need('#theme', HTMLElement).hidden = source.textContent === '';
  need('#theme-name', HTMLElement).textContent = choices.theme;
  rememberChoices(choices);
}

prepareChoices(form);
form.addEventListener('change', ({target}) => {
  // Chosen by hand: the address has no say any more.
  if (target instanceof HTMLSelectElement && target.name === 'state') history.replaceState(null, '', location.pathname);
  void draw();
});
// Drawn where it stands: a transcript scrolls to its end.
place.append(...groups.map(({section}) => section));
await draw();
document.body.dataset.drawn = '';
