import type { AstroIntegration } from 'astro';

const ORDER = '@layer reset, tokens, base, prose, components;\n';

/**
 * Puts the order of the cascade layers at the top of every stylesheet. The first sheet that a
 * browser sees decides the order, and which one that is depends on what a page imports.
 */
export function layerOrder(): AstroIntegration {
  return {
    name: 'layer-order',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'layer-order',
                enforce: 'pre',
                transform: (code, id) => (/\.css(?:$|\?)/.test(id) ? { code: ORDER + code, map: null } : null),
              },
            ],
          },
        });
      },
    },
  };
}
