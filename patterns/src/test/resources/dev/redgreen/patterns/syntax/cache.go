// Package cache caches.
package cache

import (
	"fmt"
	str "strings"
)

// Cache is a cache.
// Second.
type Cache[K comparable] struct { m map[K]string }

// Get gets.
func (c *Cache[K]) Get(key K) (string, error) { return c.m[key], nil }

// Shape is.
type Shape interface { Area() float64 }

func helper(a, b int) int { return a + b }
type (
	// A doc
	A int
	B struct{}
)
