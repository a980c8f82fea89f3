window.YTD.like.part0 = [
  {
    "like": {
      "tweetId": "2028077791441846273",
      "fullText": "Not mine"
    }
  }
]