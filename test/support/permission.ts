import type {VisitorPage} from './page.js';

/** What the visitor has answered to the browser's prompt, before. It holds as long as the page. */
export async function permit({page}: VisitorPage, setting: 'granted' | 'denied' | 'prompt'): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Browser.setPermission', {permission: {name: 'microphone'}, setting, origin: new URL(page.url()).origin});
}
