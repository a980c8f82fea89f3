window.YTD.tweets.part1 = [
  {
    "tweet": {
      "edit_info": {
        "edit": {
          "initialTweetId": "2028079062315958273",
          "editControlInitial": {
            "editTweetIds": [
              "2028079062315958273",
              "2028079066510262273"
            ]
          }
        }
      },
      "retweeted": false,
      "id_str": "2028079066510262273",
      "id": "2028079066510262273",
      "created_at": "Sun Mar 01 12:05:04 +0000 2026",
      "full_text": "Second version",
      "favorite_count": "4",
      "retweet_count": "2",
      "lang": "en",
      "entities": {
        "urls": []
      }
    }
  }
]