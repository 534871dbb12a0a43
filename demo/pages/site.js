/** The demo page around the element: the list of events and the Copy button. Text nodes only. */

const MAX_ROWS = 200;

const byId = (id) => document.getElementById(id);
const log = byId('log');
const count = byId('count');
let total = 0;

const span = (className, text) => {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
};

const row = ({name, props}) => {
  const item = document.createElement('li');
  const time = document.createElement('time');
  time.textContent = new Date().toLocaleTimeString([], {hour12: false});
  item.append(time, span('name', name), span('props', Object.entries(props).map(([key, value]) => `${key}=${value}`).join('  ')));
  return item;
};

// Bubbles out of the element, so one listener serves every element of a page, now or later.
document.addEventListener('rv-analytics', (event) => {
  total += 1;
  count.textContent = String(total);
  log.append(row(event));
  if (log.childElementCount > MAX_ROWS) log.firstElementChild.remove();
});

byId('copy').addEventListener('click', async ({currentTarget: button}) => {
  const copied = await navigator.clipboard.writeText(byId('snippet').textContent).then(
    () => true,
    () => false,
  );
  button.textContent = copied ? 'Copied' : 'Copy failed';
  byId('copied').textContent = copied ? 'The two lines are on your clipboard.' : 'Your browser did not allow copying.';
  setTimeout(() => {
    button.textContent = 'Copy';
    byId('copied').textContent = '';
  }, 2500);
});
