/** What every page of the demo has. */
import type {} from '../../src/define.js';
import {addCopyButton} from './copy.js';
import {make} from './dom.js';

const NEEDS =
  'This is a copy of the pages alone, without a server: everything works but a live call, which needs a token endpoint. ' +
  'Get the repository and run npm ci && npm start; neither an account nor a key is needed.';

for (const code of document.querySelectorAll<HTMLElement>('pre.copy')) addCopyButton(code);

/** Where there is no endpoint, the page says so instead of failing. */
if (document.documentElement.dataset.copy !== undefined) {
  document.addEventListener('rv-before-start', (event) => {
    event.preventDefault();
    const told = document.querySelector('.needs') ?? make('p', 'needs');
    told.role = 'alert';
    (event.target as HTMLElement).after(told);
    told.textContent = NEEDS;
  });
}
