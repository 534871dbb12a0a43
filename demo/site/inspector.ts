/** The wire as it is: `rv-event` comes only while somebody listens on the element itself, and without its secrets. */
import type {WireEventEvent} from '../../src/events.js';
import {addRow, clock, make, need, say} from './dom.js';
import {pageVoice} from './voice.js';

const list = need('#wire', HTMLOListElement);
const filter = need('#filter', HTMLInputElement);
const direction = need('#direction', HTMLSelectElement);
const pause = need('#pause', HTMLButtonElement);
const form = need('#send', HTMLFormElement);
const field = need('#client-event', HTMLTextAreaElement);
const refused = need('#refused', HTMLElement);
let kept: WireEventEvent['event'][] = [];
const MOST = 500;

const typeOf = ({event}: WireEventEvent): string => String(event['type']);
const wanted = (row: HTMLElement): boolean => (row.dataset.type ?? '').includes(filter.value.trim()) && (direction.value === 'both' || row.dataset.direction === direction.value);

function rowFor(wire: WireEventEvent): HTMLLIElement {
  const arrow = make('span', 'arrow', wire.direction === 'out' ? '↑' : '↓');
  arrow.ariaLabel = wire.direction === 'out' ? 'sent' : 'received';
  arrow.role = 'img';
  const body = make('pre', '');
  const details = make('details', '', make('summary', '', arrow, ' ', clock(), ' ', make('span', 'name', typeOf(wire))), body);
  // Written out once somebody looks: most are never opened.
  details.addEventListener('toggle', () => (body.textContent ||= JSON.stringify(wire.event, null, 2)), {once: true});
  const row = make('li', '', details);
  row.dataset.type = typeOf(wire);
  row.dataset.direction = wire.direction;
  row.hidden = !wanted(row);
  return row;
}

const voice = await pageVoice();
const show = (event: WireEventEvent): void => {
  kept = [...kept.slice(1 - MOST), event.event];
  addRow(list, rowFor(event), MOST);
};
voice.addEventListener('rv-event', show);

pause.addEventListener('click', () => {
  const paused = pause.ariaPressed !== 'true';
  pause.ariaPressed = `${paused}`;
  if (paused) voice.removeEventListener('rv-event', show);
  else voice.addEventListener('rv-event', show);
});
for (const control of [filter, direction]) {
  control.addEventListener('input', () => {
    for (const row of list.querySelectorAll('li')) row.hidden = !wanted(row);
  });
}
need('#clear', HTMLButtonElement).addEventListener('click', () => {
  kept = [];
  list.replaceChildren();
});
need('#copy-all', HTMLButtonElement).addEventListener('click', () => {
  void navigator.clipboard.writeText(JSON.stringify(kept, null, 2)).then(
    () => say(`${kept.length} events are on your clipboard.`),
    () => say('Your browser did not allow copying.'),
  );
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  refused.textContent = '';
  try {
    if (!voice.sendEvent(JSON.parse(field.value) as Record<string, unknown>)) refused.textContent = 'There is no call. Start one first.';
  } catch (error) {
    refused.textContent = error instanceof Error ? error.message : String(error);
  }
});
