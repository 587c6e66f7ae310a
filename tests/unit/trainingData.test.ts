import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import type { TrainingSession } from '../../src/model/session.ts';
import { courseData, educationEvent } from '../../src/seo/structuredData/training.ts';
import { houseEntries } from '../support/storyEntries.ts';
import { trainingEntry, trainingSession } from '../support/trainingEntries.ts';

function eventOf(change: Partial<TrainingSession>) {
  const entries = [...houseEntries(), trainingEntry('tracing', { sessions: [trainingSession(change)] })];
  const { site, training } = buildArchive(entries, Date.parse('2027-04-10T12:00:00Z'));
  const programme = training[0]!;
  return { ...educationEvent(programme.upcoming[0]!, programme, site) };
}

describe('a session as search engines list it', () => {
  test('days are days; hours have the distance from UTC that holds at that place then', () => {
    expect(eventOf({})).toMatchObject({ startDate: '2027-05-12', endDate: '2027-05-13' });
    expect(eventOf({ startTime: '09:30', endTime: '17:00' })).toMatchObject({
      startDate: '2027-05-12T09:30:00+02:00',
      endDate: '2027-05-13T17:00:00+02:00',
    });
    const winter = { firstDay: '2027-11-12', lastDay: undefined, startTime: '09:30', endTime: '17:00' };
    expect(eventOf(winter)).toMatchObject({ startDate: '2027-11-12T09:30:00+01:00' });
  });

  test('a cancelled one keeps its dates and says so', () => {
    expect(eventOf({ status: 'cancelled' })).toMatchObject({
      startDate: '2027-05-12',
      eventStatus: 'https://schema.org/EventCancelled',
    });
  });

  test('it says where it is, on site or not, and who holds it', () => {
    expect(eventOf({})).toMatchObject({
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: [{ '@type': 'Place', name: 'Vienna International Centre', address: { addressCountry: 'AT' } }],
      organizer: [{ name: 'House' }],
    });
    const online = eventOf({ format: 'online', place: undefined, country: undefined });
    expect(online).toMatchObject({ location: [{ '@type': 'VirtualLocation' }] });
    expect(eventOf({ format: 'hybrid' }).location).toHaveLength(2);
  });

  test('registration is an offer that can be had, or not any more', () => {
    const registration = 'https://www.example.org/register';
    expect(eventOf({})).not.toHaveProperty('offers');
    expect(eventOf({ registration, status: 'open' })).toMatchObject({
      offers: { url: registration, availability: 'https://schema.org/InStock', price: 0 },
    });
    for (const change of [{ status: 'full' as const }, { registrationCloses: '2027-04-01' }])
      expect(eventOf({ registration, ...change })).toMatchObject({
        offers: { availability: 'https://schema.org/SoldOut' },
      });
  });
});

test('a programme says whom it is for', () => {
  const { site, training } = buildArchive(
    [...houseEntries(), trainingEntry('tracing', { level: ['advanced'], languages: ['fr'] })],
    Date.parse('2027-04-10T12:00:00Z'),
  );
  expect(courseData(training[0]!, site)).toMatchObject({
    '@type': 'Course',
    audience: [{ audienceType: 'Sworn officers' }],
    educationalLevel: 'Advanced',
    inLanguage: ['fr'],
    isAccessibleForFree: true,
  });
});
