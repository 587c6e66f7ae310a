import type { BodyNode, BodyTree } from './bodyTree.ts';

/**
 * A body whose links to pages that readers may not see are plain words: a story can stay a draft,
 * or be due tomorrow, when another that names it is out already.
 * @param isPublic whether there is a page for readers at an address such as `/news/name/#part`
 */
export function withPublicLinks(body: BodyTree, isPublic: (address: string) => boolean): BodyTree {
  const all = (nodes: BodyNode[]): BodyNode[] =>
    nodes.flatMap((node): BodyNode[] => {
      if (node.type === 'text') return [node];
      const children = all(node.children);
      const href = node.type === 'element' && node.tagName === 'a' ? node.properties.href : undefined;
      return typeof href === 'string' && href.startsWith('/') && !isPublic(href) ? children : [{ ...node, children }];
    });
  return { ...body, nodes: all(body.nodes) };
}
