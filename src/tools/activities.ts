/** Which tools are at work, for whoever looks at the page. */
import type {ToolActivity} from '../shapes.js';
import {createMemory} from './memory.js';

export interface Activities {
  /** Told again it may bring the name; what has ended stays so, and does not come back. */
  begin(id: string, name: string | null): void;
  end(id: string, ok: boolean): void;
  drop(gone: (activity: ToolActivity) => boolean): void;
  /** The same list until something changes. */
  readonly list: readonly ToolActivity[];
}

const MOST = 20;

export function createActivities(changed: () => void): Activities {
  const isNew = createMemory();
  let list: readonly ToolActivity[] = [];

  function set(next: readonly ToolActivity[]): void {
    list = next.slice(-MOST);
    changed();
  }

  const update = (id: string, part: Partial<ToolActivity>) => set(list.map((activity) => (activity.id === id ? {...activity, ...part} : activity)));

  return {
    begin(id, name) {
      const known = list.find((activity) => activity.id === id);
      if (known && name !== null && name !== known.name) update(id, {name});
      if (!known && isNew(id)) set([...list, {id, name: name ?? 'MCP', status: 'running'}]);
    },
    end(id, ok) {
      if (list.some((activity) => activity.id === id && activity.status === 'running')) update(id, {status: ok ? 'done' : 'failed'});
    },
    drop(gone) {
      if (list.some(gone)) set(list.filter((activity) => !gone(activity)));
    },
    get list() {
      return list;
    },
  };
}
