import type {VisitorPage} from './page.js';

/** What a visitor does at the call button who has not clicked yet, with the browser's own input; what is begun is also ended. */
export const APPROACHES: Readonly<Record<string, (visitor: VisitorPage) => Promise<void>>> = {
  hover: ({page}) => page.hover('>>> [part~="start-button"]'),
  focus: ({page}) => page.focus('>>> [part~="start-button"]'),
  async touch({page}) {
    const box = await (await page.$('>>> [part~="start-button"]'))?.boundingBox();
    if (!box) throw new Error('there is no call button');
    const touch = await page.touchscreen.touchStart(box.x + box.width / 2, box.y + box.height / 2);
    // Off the button: no click comes of it.
    await touch.move(box.x, box.y + 400);
    await touch.end();
  },
};

export const hover = (visitor: VisitorPage): Promise<void> => visitor.page.hover('>>> [part~="start-button"]');

/** Off the button, and onto it again. */
export async function hoverAgain(visitor: VisitorPage): Promise<void> {
  await visitor.page.mouse.move(0, 0);
  await hover(visitor);
}
