/** A small shop that the model can use: it looks up an order, changes the page, and pays once the visitor has agreed. */
import type {VoiceTool} from '../../src/voice-tool.js';
import {make, need, say} from './dom.js';
import {describeOrder, findOrder, GENRES, type Order} from './shop.js';
import {ask, pageVoice} from './voice.js';

const counter = need('#order', HTMLElement);
const shelf = need('#shelf', HTMLElement);
const books = [...document.querySelectorAll<HTMLElement>('#shelf li')];

function showOrder({number, books: titles, price, status}: Order): void {
  const facts = {Order: `${number}`, Books: titles, Price: price, Status: status};
  const list = make('dl', '', ...Object.entries(facts).flatMap(([name, value]) => [make('dt', '', name), make('dd', '', value)]));
  counter.replaceChildren(list);
}

function showBooks(genre: string): number {
  for (const book of books) book.hidden = genre !== 'all' && book.dataset.genre !== genre;
  shelf.dataset.genre = genre;
  const shown = books.filter(({hidden}) => !hidden).length;
  say(`${shown} books are shown.`);
  return shown;
}

const number = {type: 'object', properties: {number: {type: 'integer'}}, required: ['number']};

export const tools: readonly VoiceTool[] = [
  {
    name: 'look_up_order',
    description: 'Looks up an order of the visitor by its number, and shows it on the page.',
    parameters: number,
    execute(given) {
      const order = findOrder(given.number);
      if (order) showOrder(order);
      return describeOrder(order);
    },
  },
  {
    name: 'show_books',
    description: 'Shows the books of one genre on the page, or all.',
    parameters: {type: 'object', properties: {genre: {type: 'string', enum: GENRES}}, required: ['genre']},
    execute: ({genre}) => `${showBooks(String(genre))} books are shown.`,
  },
  {
    name: 'pay_order',
    description: 'Pays an order of the visitor. Cannot be undone.',
    parameters: number,
    confirm: true,
    execute(given) {
      const order = findOrder(given.number);
      if (order?.status === 'waiting for payment') order.status = 'paid';
      if (order) showOrder(order);
      return describeOrder(order);
    },
  },
];

const voice = await pageVoice();
voice.tools = tools;
for (const button of document.querySelectorAll<HTMLButtonElement>('.asks button')) button.addEventListener('click', () => void ask(voice, button.textContent));
