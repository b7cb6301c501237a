"""The opinion map by numpy, scipy and scikit-learn, to stand beside Comity's: see PythonOpinions.cs."""
import resource
import sys
import time

import numpy as np
from scipy import sparse
from scipy.sparse.linalg import svds
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.metrics import adjusted_rand_score, silhouette_score


def read(path):
    with open(path) as file:
        ids = file.readline().strip().split(",")
        rows, columns, votes = np.loadtxt(file, delimiter=",", dtype=np.int32, ndmin=2).T
    return ids, rows, columns, votes


def impute(matrix, means=None):
    means = np.nan_to_num(np.nanmean(matrix, axis=0)) if means is None else means
    return np.where(np.isnan(matrix), means, matrix)


def project(pca, matrix, filled):
    seen = np.maximum(1, (~np.isnan(matrix)).sum(axis=1))
    return pca.transform(filled) * np.sqrt(matrix.shape[1] / seen)[:, None]


def stability(path, moderated):
    ids, rows, columns, votes = read(path)
    matrix = np.full((rows.max() + 1, len(ids)), np.nan)
    matrix[rows, columns] = votes
    active = (~np.isnan(matrix)).sum(axis=1) >= 7
    matrix[:, [i for i, name in enumerate(ids) if name in moderated]] = 0
    start = time.time()
    filled = impute(matrix)
    points = project(PCA(2, svd_solver="full").fit(filled), matrix, filled)[active]
    groups = {count: KMeans(count, n_init=10, random_state=0).fit_predict(points) for count in range(2, 6)}
    silhouettes = {count: silhouette_score(points, labels) for count, labels in groups.items()}
    best = max(silhouettes, key=silhouettes.get)
    labels = groups[best]
    took = time.time() - start
    random, agreements = np.random.default_rng(1), []
    for _ in range(32):
        drawn = np.sort(random.integers(0, len(matrix), len(matrix)))
        sample = matrix[drawn]
        means = np.nan_to_num(np.nanmean(sample, axis=0))
        pca = PCA(2, svd_solver="full").fit(impute(sample, means))
        points = project(pca, sample, impute(sample, means))
        again = KMeans(best, n_init=10, random_state=0).fit(points[active[drawn]])
        agreements.append(adjusted_rand_score(labels, again.predict(project(pca, matrix, impute(matrix, means))[active])))
    sizes = "/".join(str(size) for size in sorted(np.bincount(labels), reverse=True))
    tried = " ".join(f"{silhouettes[count]:.3f}" for count in silhouettes)
    print(f"stability {np.mean(agreements):.3f}  groups {sizes}  silhouettes {tried}  {took:.2f} s without the stability")


def quick_map(path):
    ids, rows, columns, votes = read(path)
    start = time.time()
    shape = (rows.max() + 1, len(ids))
    seen = np.bincount(columns, minlength=shape[1])
    means = np.bincount(columns, weights=votes, minlength=shape[1]) / np.maximum(1, seen)
    centred = sparse.csr_matrix((votes - means[columns], (rows, columns)), shape=shape)
    _, _, components = svds(centred, k=2, random_state=0)
    counts = np.maximum(1, np.bincount(rows, minlength=shape[0]))
    points = (centred @ components.T) * np.sqrt(shape[1] / counts)[:, None]
    mapped = time.time()
    for count in range(2, 6):
        means = KMeans(count, n_init=10, random_state=0).fit(points)
        silhouette_score(points, means.labels_, sample_size=min(2000, len(points)), random_state=0)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"map {mapped - start:.2f} s, k-means with silhouettes {time.time() - mapped:.2f} s; "
          f"neither stability, representatives, nor bridging; peak {peak:,} MB with reading")


if sys.argv[1] == "stability":
    stability(sys.argv[2], set(sys.argv[3].split()))
else:
    quick_map(sys.argv[2])
