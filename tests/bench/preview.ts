import { AuthorsDesk } from '../support/authorsDesk.ts';
import { launchChromium } from '../support/chromium.ts';
import { startNewsroom } from '../support/runningNewsroom.ts';

const SLUG = 'fbi-blames-north-korea-for-bybit-theft';
const START = 'Zq';
const KEYS = 'followthecoinshome24';

declare global {
  interface Window {
    pressedAt: number;
    echoedAt: number;
  }
}

/**
 * `npm run bench -- preview`: from the press of a key in the text of a launch article to its letter on the
 * page beside the form, and to its letter in the editor, with the preview open. In milliseconds.
 */
export async function benchPreview(): Promise<void> {
  const [newsroom, browser] = await Promise.all([startNewsroom(), launchChromium()]);
  try {
    const desk = await AuthorsDesk.open(browser, newsroom.url);
    const { page } = desk;
    await page.setViewportSize({ width: 1440, height: 900 });
    await desk.openEntry('articles', `${SLUG}/index`, 'Headline');
    await page.locator('.newsroom-preview[data-shown]').waitFor();
    await page.evaluate(() => {
      addEventListener('keydown', ({ timeStamp }) => {
        window.pressedAt = timeStamp;
        window.echoedAt = 0;
      });
      addEventListener('input', () => requestAnimationFrame((now) => (window.echoedAt ||= now)), { capture: true });
    });
    await desk
      .body()
      .locator('p')
      .first()
      .click({ position: { x: 80, y: 10 } });
    // The editor follows the browser's selection a moment later.
    await page.waitForTimeout(300);
    await page.keyboard.type(START);
    await onPage(START);
    const shown: number[] = [];
    const echoed: number[] = [];
    for (let count = 1; count <= KEYS.length; count++) {
      await page.keyboard.press(KEYS[count - 1]!);
      shown.push(await onPage(START + KEYS.slice(0, count)));
      echoed.push(await page.evaluate(() => window.echoedAt - window.pressedAt));
    }
    console.log(`From a key to its letter on the page (${KEYS.length} keys): ${spread(shown)}`);
    console.log(`From a key to its letter in the editor: ${spread(echoed)}`);

    /** Milliseconds from the last press of a key until the page shows words. */
    function onPage(words: string): Promise<number> {
      return page.evaluate(
        (wanted) =>
          new Promise<number>((resolve) => {
            const look = () => {
              const frame = document.querySelector<HTMLIFrameElement>('.preview-page iframe');
              if (frame?.contentDocument?.body.textContent?.includes(wanted))
                resolve(performance.now() - window.pressedAt);
              else requestAnimationFrame(look);
            };
            look();
          }),
        words,
      );
    }
  } finally {
    await browser.close();
    await newsroom.stop();
  }
}

function spread(times: number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}
