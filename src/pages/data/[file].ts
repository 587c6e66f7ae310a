import type { APIRoute, GetStaticPaths } from 'astro';
import { currentArchive } from '../../archive/current.ts';
import { openData } from '../../openData/dataFiles.ts';
import { checksums, dataPackage } from '../../openData/dataPackage.ts';

const TYPES: Record<string, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  txt: 'text/plain; charset=utf-8',
};

export const getStaticPaths = (async () => {
  const archive = await currentArchive();
  const files = openData(archive).tables.flatMap((table) => table.files);
  return [
    ...files.map(({ address, text }) => ({ params: { file: address.replace('/data/', '') }, props: { text } })),
    { params: { file: 'datapackage.json' }, props: { text: dataPackage(archive) } },
    { params: { file: 'checksums.txt' }, props: { text: checksums(archive) } },
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ params, props }) => {
  const ending = params.file?.split('.').pop() ?? '';
  return new Response(props.text, { headers: { 'content-type': TYPES[ending] ?? 'application/json' } });
};
