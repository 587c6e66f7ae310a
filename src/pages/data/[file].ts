import type { APIRoute, GetStaticPaths } from 'astro';
import { currentArchive } from '../../archive/current.ts';
import { openData, type DataFile } from '../../openData/dataFiles.ts';
import { checksums, dataPackage } from '../../openData/dataPackage.ts';

const TYPES: Record<string, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  txt: 'text/plain; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
};

export const getStaticPaths = (async () => {
  const archive = await currentArchive();
  const files = openData(archive).tables.flatMap((table) => table.files);
  return [
    ...files.map(({ address, content }) => ({ params: { file: address.replace('/data/', '') }, props: { content } })),
    { params: { file: 'datapackage.json' }, props: { content: dataPackage(archive) } },
    { params: { file: 'checksums.txt' }, props: { content: checksums(archive) } },
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ content: DataFile['content'] }> = ({ params, props }) => {
  const ending = params.file?.split('.').pop() ?? '';
  return new Response(props.content, { headers: { 'content-type': TYPES[ending] ?? 'application/json' } });
};
