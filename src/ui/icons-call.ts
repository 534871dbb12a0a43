/** What only a call draws. */
import {icon} from './icons.js';

export const SOUND = icon('M4 9.5v5h3.5l4.5 4v-13l-4.5 4ZM15.5 9a4.2 4.2 0 0 1 0 6M18 6a8.5 8.5 0 0 1 0 12');
export const WEAK = icon('M5 18v-4M12 18v-.1M19 18v-.1');
export const DOWN = icon('M6 9.5l6 6 6-6');
export const PICTURE = icon('M4 5h16v14H4ZM4 16l5-5 4 4 3-3 4 4M15.5 9h.01');
export const THUMB = icon('M7 11v9H4v-9ZM7 11l4-8a2.5 2.5 0 0 1 2.5 3L13 9h6a2 2 0 0 1 2 2.3l-1.2 7A2 2 0 0 1 17.8 20H7');
