import { hasProgram, type Client } from './client.ts';
import { runNpmTool } from './npmTool.ts';

const PACKAGE = 'vnu-jar@26.9.27';
interface Message {
  type: string;
  url?: string;
  lastLine?: number;
  message: string;
}

/**
 * The checker of the W3C (Nu Html Checker): no error in any page. Of styles, which pages carry too, it knows too
 * little: anchors and transitions of views are errors to it.
 */
export const vnu: Client = {
  name: 'vnu',
  debianPackage: 'default-jre-headless',
  isInstalled: () => hasProgram('java'),
  run: async ({ dist }) => {
    const args = ['--skip-non-html', '--errors-only', '--stdout', '--format', 'json', dist];
    const { code, out, err } = await runNpmTool(PACKAGE, 'vnu', args, 600);
    if (!out.trim().startsWith('{')) throw new Error(`ended with ${code}: ${(err || out).trim().slice(0, 600)}`);
    const { messages } = JSON.parse(out) as { messages: Message[] };
    const errors = messages.filter(({ type, message }) => type === 'error' && !message.startsWith('CSS: '));
    const shown = errors
      .slice(0, 5)
      .map(({ url = '', lastLine, message }) => `${url.split('/dist')[1] ?? url}:${lastLine} ${message}`);
    if (errors.length > 0) throw new Error(`${errors.length} errors, such as\n  ${shown.join('\n  ')}`);
    return 'no error in any page';
  },
};
