/** Every `rv-analytics` event of the page's element, as a site would receive it. */
import type {AnalyticsEvent} from '../../src/events.js';
import {addRow, clock, make, need} from './dom.js';
import {pageVoice} from './voice.js';

const list = need('#log', HTMLOListElement);
const total = need('#count', HTMLElement);
const level = need('#level', HTMLSelectElement);
let count = 0;

const props = ({props}: AnalyticsEvent): string =>
  Object.entries(props)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join('  ');

const voice = await pageVoice();
voice.addEventListener('rv-analytics', (event) => {
  count += 1;
  total.textContent = `${count}`;
  addRow(list, make('li', '', clock(), make('span', 'name', event.name), make('span', 'props', props(event))));
});

level.addEventListener('change', () => (voice.analyticsLevel = level.value as typeof voice.analyticsLevel));
need('#clear', HTMLButtonElement).addEventListener('click', () => {
  list.replaceChildren();
  total.textContent = `${(count = 0)}`;
});
