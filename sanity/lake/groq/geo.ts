/**
 * GROQ's geography: points, lines and areas on the earth.
 *
 * A place is an object with `lat` and `lng` (or `lon`), as Sanity's geopoints are, or a GeoJSON geometry. What is inside what is
 * worked out in the plane, as the specification says; distances on the sphere (haversine), in metres.
 */
import {booleanContains} from '@turf/boolean-contains'
import {booleanIntersects} from '@turf/boolean-intersects'
import {distance} from '@turf/distance'

import {isObject, plain} from './values.ts'

type Position = [number, number]
type Point = {type: 'Point'; coordinates: Position}
/** Every kind but collections, which are taken apart. */
type Simple = Point | {type: 'LineString'; coordinates: Position[]} | {type: 'Polygon'; coordinates: Position[][]}

export const geoFunctions: Readonly<Record<string, (...values: unknown[]) => unknown>> = {
  'geo::latLng': (lat, lng) => (pointOf(lat, lng) ? {_type: 'geopoint', lat, lng} : null),
  'geo::distance': (from, to) => {
    const [a, b] = [partsOf(from), partsOf(to)]
    if (a?.length !== 1 || b?.length !== 1 || a[0]?.type !== 'Point' || b[0]?.type !== 'Point') return null
    return distance(a[0].coordinates, b[0].coordinates, {units: 'meters'})
  },
  'geo::contains': (outer, inner) => {
    const [around, within] = [partsOf(outer), partsOf(inner)]
    if (!around || !within) return null
    // One part of the outer must hold a part of the inner whole.
    return within.every((part) => around.some((area) => contains(area, part)))
  },
  'geo::intersects': (left, right) => {
    const [a, b] = [partsOf(left), partsOf(right)]
    if (!a || !b) return null
    return a.some((one) => b.some((other) => booleanIntersects(one, other)))
  },
}

function contains(area: Simple, part: Simple): boolean {
  if (area.type === 'Polygon' && part.type === 'Polygon') {
    // Neither may an edge of the one lead out of the other, nor a hole lie in it.
    return booleanContains(area, part)
  }
  if (area.type === 'Point' && part.type !== 'Point') return false
  if (area.type === 'LineString' && part.type === 'Polygon') return false
  return booleanContains(area, part)
}

/** The simple geometries that a value consists of; undefined for what is no place at all. */
function partsOf(value: unknown): Simple[] | undefined {
  if (!isObject(value)) return undefined
  const type = plain(value['type'])
  if (typeof type !== 'string' || !('coordinates' in value || 'geometries' in value)) {
    const point = pointOf(plain(value['lat']), plain(value['lng'] ?? value['lon']))
    return point && [point]
  }
  const coordinates = withoutPlaces(value['coordinates'])
  switch (type) {
    case 'Point':
      return isPosition(coordinates) ? [{type, coordinates}] : undefined
    case 'LineString':
      return isLine(coordinates) ? [{type, coordinates}] : undefined
    case 'Polygon':
      return isArea(coordinates) ? [{type, coordinates}] : undefined
    case 'MultiPoint':
      return each(coordinates, isPosition, (position) => ({type: 'Point', coordinates: position}))
    case 'MultiLineString':
      return each(coordinates, isLine, (line) => ({type: 'LineString', coordinates: line}))
    case 'MultiPolygon':
      return each(coordinates, isArea, (area) => ({type: 'Polygon', coordinates: area}))
    case 'GeometryCollection': {
      const members = Array.isArray(value['geometries']) ? value['geometries'].map(partsOf) : []
      return members.length > 0 && members.every((member) => member !== undefined) ? members.flat() : undefined
    }
    default:
      return undefined
  }
}

function withoutPlaces(value: unknown): unknown {
  return Array.isArray(value) ? value.map(withoutPlaces) : plain(value)
}

function each<T>(value: unknown, isKind: (member: unknown) => member is T, make: (member: T) => Simple): Simple[] | undefined {
  return Array.isArray(value) && value.length > 0 && value.every(isKind) ? value.map(make) : undefined
}

function pointOf(lat: unknown, lng: unknown): Point | undefined {
  const isOnEarth = typeof lat === 'number' && typeof lng === 'number' && Math.abs(lat) <= 90 && Math.abs(lng) <= 180
  return isOnEarth ? {type: 'Point', coordinates: [lng, lat]} : undefined
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length >= 2 && value.every((number) => typeof number === 'number')
}

function isLine(value: unknown): value is Position[] {
  return Array.isArray(value) && value.length >= 2 && value.every(isPosition)
}

/** Rings of at least four corners, the last of which is the first again. */
function isArea(value: unknown): value is Position[][] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((ring) => isLine(ring) && ring.length >= 4 && String(ring[0]) === String(ring.at(-1)))
  )
}
