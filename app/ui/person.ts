'use client'

import { createContext } from 'react'

/** The id of who is signed in, under which this browser keeps what they wrote; null before the door. */
export const Person = createContext<string | null>(null)
