import {isLive, type Snapshot} from './shapes.js';

/** `:state(speaking)` for those who style, `data-state` for tools that cannot read custom states. */
export function reflectState({dataset}: HTMLElement, {states}: ElementInternals, {state, muted, blocked}: Snapshot, open: boolean): void {
  states.clear();
  for (const name of [state, isLive(state) && 'live', muted && 'muted', blocked && 'blocked', open && 'open']) if (name) states.add(name);
  dataset['state'] = state;
}
