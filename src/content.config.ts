import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { Entry } from './copydesk/newsroom.ts';
import { newsroomLoader } from './copydesk/newsroomLoader.ts';
import type { KindName } from './model/kind.ts';

/** The copy desk has checked an entry before it is stored, so its schema here only says its type. */
const collectionOf = <K extends KindName>(kind: K) =>
  defineCollection({ loader: newsroomLoader(kind), schema: z.custom<Entry<K>>() });

export const collections = {
  articles: collectionOf('articles'),
  people: collectionOf('people'),
  organisations: collectionOf('organisations'),
  topics: collectionOf('topics'),
  sections: collectionOf('sections'),
  pages: collectionOf('pages'),
  site: collectionOf('site'),
};
